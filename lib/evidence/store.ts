import "server-only";
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
