import "server-only";
import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";
import { gatherLines, type InboxEntry } from "../rules/gather-lines";
import type { InboxFilter } from "../schema";
import { inboxLines, inboxSize, type StoredLine } from "../store-inbox";

export type InboxItem = InboxEntry & { readonly areaId: string | null };

export type Inbox = {
  readonly unread: readonly InboxItem[];
  readonly read: readonly InboxItem[];
  /** Read lines before this id can be asked for; null when there are none. */
  readonly nextBefore: string | null;
  /** Lines of all topics, for an empty filter. */
  readonly total: number;
  /** The day the present holder took the position, where older lines are shown; "YYYY-MM-DD". */
  readonly holderSince: string | null;
};

const mostUnread = 500;
const pageOfRead = 60;

/**
 * The inbox of the actor's position: unread on top, then what was read, newest first. It belongs to the position: a new holder
 * finds what came before, because the work goes on; lines name positions, not people.
 */
export async function readInbox(actor: Actor, { topic, before }: InboxFilter): Promise<Inbox> {
  if (!holds(actor, "inbox.own")) return { unread: [], read: [], nextBefore: null, total: 0, holderSince: null };
  const { positionId } = actor;
  const [unread, done, total, since] = await Promise.all([
    before ? [] : inboxLines({ positionId, topic, isRead: false, limit: mostUnread }),
    inboxLines({ positionId, topic, isRead: true, before, limit: pageOfRead + 1 }),
    inboxSize(positionId),
    holderStart(actor),
  ]);
  const page = done.slice(0, pageOfRead);
  const oldest = [...unread, ...page].reduce<Date | null>((at, { createdAt }) => (!at || createdAt < at ? createdAt : at), null);
  return {
    unread: gathered(unread),
    read: gathered(page),
    nextBefore: done.length > pageOfRead ? (page.at(-1)?.id ?? null) : null,
    total,
    holderSince: since && oldest && oldest < since.at ? since.day : null,
  };
}

const gathered = (lines: readonly StoredLine[]): InboxItem[] =>
  gatherLines(lines).map((entry) => ({ ...entry, areaId: lines.find(({ id }) => id === entry.ids[0])?.areaId ?? null }));

async function holderStart({ positionId, personId }: Actor): Promise<{ day: string; at: Date } | null> {
  const [row] = await read<{ day: string }>(
    `select starts_on as day from position_assignment
      where position_id = $1 and person_id = $2 and (now() at time zone 'Asia/Bangkok')::date between starts_on and coalesce(ends_on, 'infinity'::date)`,
    [positionId, personId],
  );
  return row ? { day: row.day, at: new Date(`${row.day}T00:00:00+07:00`) } : null;
}
