import "server-only";
import { read } from "@/lib/platform/database";
import type { InboxLine } from "./rules/gather-lines";
import type { Topic } from "./rules/topics";

/** The SQL of one position's inbox. Every statement names the position; ids of others match nothing. The order names the table: `id` alone is the text. */
type Which = {
  readonly positionId: string;
  readonly topic?: Topic;
  readonly isRead: boolean;
  readonly before?: string;
  readonly limit: number;
};

export type StoredLine = InboxLine & { readonly areaId: string | null };

export const inboxLines = ({ positionId, topic, isRead, before, limit }: Which): Promise<StoredLine[]> =>
  read<StoredLine>(
    `select id::text as id, topic, gather_key as "gatherKey", area_id as "areaId", created_at as "createdAt", read_at as "readAt",
            payload as facts
       from notification
      where position_id = $1 and in_inbox and (read_at is not null) = $2 and ($3::text is null or topic = $3)
        and ($4::bigint is null or id < $4::bigint)
      order by notification.id desc limit $5`,
    [positionId, isRead, topic ?? null, before ?? null, limit],
  );

/** Unread as the inbox shows them: lines of one kind, unit, month and day count once. */
export async function unreadCount(positionId: string): Promise<number> {
  const [row] = await read<{ count: number }>(
    `select count(distinct (gather_key, (created_at at time zone 'Asia/Bangkok')::date))::int as count
       from notification where position_id = $1 and in_inbox and read_at is null`,
    [positionId],
  );
  return row?.count ?? 0;
}

export async function inboxSize(positionId: string): Promise<number> {
  const [row] = await read<{ count: number }>("select count(*)::int as count from notification where position_id = $1 and in_inbox", [
    positionId,
  ]);
  return row?.count ?? 0;
}

/** Marks lines of the position; what is marked already keeps its time. Returns how many of the ids are the position's. */
export async function markLines(positionId: string, ids: readonly string[], readAt: Date | null): Promise<number> {
  const rows = await read<{ id: string }>(
    `update notification set read_at = case when $3::timestamptz is null then null else coalesce(read_at, $3::timestamptz) end
      where position_id = $1 and in_inbox and id = any($2::bigint[]) returning id::text as id`,
    [positionId, [...ids], readAt],
  );
  return rows.length;
}

export async function markAllLines(positionId: string, topic: Topic | undefined, readAt: Date): Promise<number> {
  const rows = await read<{ id: string }>(
    `update notification set read_at = $3 where position_id = $1 and in_inbox and read_at is null and ($2::text is null or topic = $2)
     returning id::text as id`,
    [positionId, topic ?? null, readAt],
  );
  return rows.length;
}
