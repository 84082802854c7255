import "server-only";
import type { Transaction } from "@/lib/platform/database";
import type { ReportHead } from "@/lib/reporting/store-head";
import type { MediaType } from "./rules/file-kind";

export type NewContent = { readonly sha256: string; readonly mediaType: MediaType; readonly bytes: Uint8Array };

/** Stores a content once. Called before the unit's lock, so that whoever waits for the same content holds no lock yet. */
export async function storeContent(tx: Transaction, { sha256, mediaType, bytes }: NewContent): Promise<void> {
  await tx.$executeRaw`
    insert into file_content (sha256, media_type, size, bytes) values (${sha256}, ${mediaType}, ${bytes.byteLength}, ${Uint8Array.from(bytes)})
    on conflict (sha256) do nothing`;
}

export type NewEvidence = {
  readonly activityId: string;
  readonly month: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly caption: string | null;
  readonly pages: number | null;
  readonly takenAt: Date | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly positionId: string;
  readonly personId: string;
  readonly at: Date;
};

export async function insertEvidence(tx: Transaction, row: NewEvidence): Promise<string> {
  const [stored] = await tx.$queryRaw<{ id: string }[]>`
    insert into evidence (activity_id, project_id, area_id, fiscal_year, fiscal_month, file_name, sha256, caption, taken_at, latitude, longitude,
      pages, added_by_position_id, added_by_person_id, added_at)
    select id, project_id, area_id, fiscal_year, ${row.month}, ${row.fileName}, ${row.sha256}, ${row.caption}, ${row.takenAt}::timestamptz,
      ${row.latitude}::numeric, ${row.longitude}::numeric, ${row.pages}::int, ${row.positionId}::uuid, ${row.personId}::uuid, ${row.at}::timestamptz
    from activity where id = ${row.activityId}::uuid returning id`;
  if (!stored) throw new Error("a file was not stored");
  return stored.id;
}

/** Takes away (with who and when) or puts back (null). */
export async function markRemoved(tx: Transaction, id: string, removed: { personId: string; at: Date } | null): Promise<void> {
  await tx.$executeRaw`
    update evidence set removed_at = ${removed?.at ?? null}::timestamptz, removed_by_person_id = ${removed?.personId ?? null}::uuid
    where id = ${id}::uuid`;
}

/** A report that waits for certification was seen with its files: whoever decides on it looks again. */
export async function askAnotherLook(tx: Transaction, head: Pick<ReportHead, "current">): Promise<void> {
  if (head.current?.state !== "submitted") return;
  await tx.$executeRaw`update report_version set lock_version = lock_version + 1 where id = ${head.current.id}::uuid`;
}
