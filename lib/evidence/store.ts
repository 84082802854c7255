import "server-only";
import type { Transaction } from "@/lib/platform/database";
import type { Reader } from "@/lib/platform/reader";
import type { MediaType } from "./rules/file-kind";

/** A row as SQL gives it; instants as Dates. */
export type EvidenceRow = {
  readonly id: string;
  readonly projectId: string;
  readonly activityId: string;
  readonly sha256: string;
  readonly month: number;
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly caption: string | null;
  readonly pages: number | null;
  readonly takenAt: Date | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly addedAt: Date;
  readonly addedByTitleTh: string;
  readonly addedByTitleEn: string;
  readonly addedByPerson: string;
  readonly removedAt: Date | null;
};

const select = `
  select e.id, e.project_id as "projectId", e.sha256, e.activity_id as "activityId", e.fiscal_month::int as month, e.file_name as "fileName", c.media_type as "mediaType", c.size,
    e.caption, e.pages, e.taken_at as "takenAt", e.latitude::text, e.longitude::text, e.added_at as "addedAt",
    position.title_th as "addedByTitleTh", position.title_en as "addedByTitleEn", person.name_th as "addedByPerson", e.removed_at as "removedAt"
  from evidence e join file_content c on c.sha256 = e.sha256
  join position on position.id = e.added_by_position_id join person on person.id = e.added_by_person_id`;

/** The project's evidence, of one month and activity or of all; what was taken away since `removedSince` stands among it. */
export const loadItems = (
  read: Reader,
  of: { readonly projectId: string; readonly activityId?: string; readonly month?: number; readonly removedSince: Date },
): Promise<EvidenceRow[]> =>
  read<EvidenceRow>(
    `${select} where e.project_id = $1::uuid and ($2::uuid is null or e.activity_id = $2::uuid) and ($3::int is null or e.fiscal_month = $3::int)
      and (e.removed_at is null or e.removed_at > $4::timestamptz)
     order by e.fiscal_month, e.added_at, e.id`,
    [of.projectId, of.activityId ?? null, of.month ?? null, of.removedSince],
  );

/** One row by id, whoever asks. */
export async function findEvidence(read: Reader, id: string): Promise<EvidenceRow | null> {
  const [row] = await read<EvidenceRow>(`${select} where e.id = $1::uuid`, [id]);
  return row ?? null;
}

export type NewContent = { readonly sha256: string; readonly mediaType: MediaType; readonly bytes: Uint8Array };

/** Stores a content once. Called before the unit's lock: whoever waits for the same content holds no lock yet. */
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

export async function findSame(read: Reader, of: { activityId: string; month: number; sha256: string }): Promise<string | null> {
  const [row] = await read<{ id: string }>(
    `select id from evidence where activity_id = $1::uuid and fiscal_month = $2::int and sha256 = $3 and removed_at is null`,
    [of.activityId, of.month, of.sha256],
  );
  return row?.id ?? null;
}

export async function countFiles(read: Reader, of: { activityId: string; month: number }): Promise<number> {
  const [row] = await read<{ count: number }>(
    `select count(*)::int as count from evidence where activity_id = $1::uuid and fiscal_month = $2::int and removed_at is null`,
    [of.activityId, of.month],
  );
  return row?.count ?? 0;
}

/** Takes away (with who and when) or puts back (null). */
export async function markRemoved(tx: Transaction, id: string, removed: { personId: string; at: Date } | null): Promise<void> {
  await tx.$executeRaw`
    update evidence set removed_at = ${removed?.at ?? null}::timestamptz, removed_by_person_id = ${removed?.personId ?? null}::uuid
    where id = ${id}::uuid`;
}
