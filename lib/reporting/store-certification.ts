import "server-only";
import type { Actor } from "@/lib/access/actor";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import type { Transaction } from "@/lib/platform/database";
import type { Reader } from "@/lib/platform/reader";

type By = Pick<Actor, "positionId" | "personId">;

/** Minutes a certification may be undone, as set for today; a fraction is allowed, 0 makes it official at once. */
export async function loadUndoMinutes(read: Reader, now: Date): Promise<number> {
  const [row] = await read<{ minutes: number }>(
    `select value::float8 as minutes from threshold where code = 'certify.undo_minutes' and daterange(valid_from, valid_to, '[]') @> $1::date`,
    [dayInBangkok(now)],
  );
  if (!row) throw new Error(`the setting certify.undo_minutes has no value on ${dayInBangkok(now)}`);
  return row.minutes;
}

type Certified = { readonly versionId: string; readonly forPositionId: string | null; readonly at: Date; readonly officialAt: Date };

/** Certified, and waiting until it is official. */
export async function markCertifying(tx: Transaction, by: By, { versionId, forPositionId, at, officialAt }: Certified): Promise<number> {
  const [row] = await tx.$queryRaw<{ lockVersion: number }[]>`
    update report_version set state = 'certifying', lock_version = lock_version + 1, certified_at = ${at}, official_at = ${officialAt},
      certified_by_position_id = ${by.positionId}::uuid, certified_by_person_id = ${by.personId}::uuid,
      certified_for_position_id = ${forPositionId}::uuid
    where id = ${versionId}::uuid and state = 'submitted' returning lock_version as "lockVersion"`;
  if (!row) throw new Error("a certification was not stored");
  return row.lockVersion;
}

/** Certified and official in one step, where no time to undo is set. */
export async function markCertifiedAtOnce(
  tx: Transaction,
  by: By,
  { reportId, versionId, forPositionId, at }: Omit<Certified, "officialAt"> & { readonly reportId: string },
): Promise<number> {
  await endOfficial(tx, reportId);
  const [row] = await tx.$queryRaw<{ lockVersion: number }[]>`
    update report_version set state = 'certified', is_official = true, lock_version = lock_version + 1, certified_at = ${at}, official_at = ${at},
      certified_by_position_id = ${by.positionId}::uuid, certified_by_person_id = ${by.personId}::uuid,
      certified_for_position_id = ${forPositionId}::uuid
    where id = ${versionId}::uuid and state = 'submitted' returning lock_version as "lockVersion"`;
  if (!row) throw new Error("a certification was not stored");
  return row.lockVersion;
}

/** Back to what was sent, as if it had not been certified; the trail keeps that it was. */
export async function markUndone(tx: Transaction, versionId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ lockVersion: number }[]>`
    update report_version set state = 'submitted', lock_version = lock_version + 1, certified_at = null, official_at = null,
      certified_by_position_id = null, certified_by_person_id = null, certified_for_position_id = null
    where id = ${versionId}::uuid and state = 'certifying' returning lock_version as "lockVersion"`;
  if (!row) throw new Error("an undone certification was not stored");
  return row.lockVersion;
}

/** The version becomes official; the one it corrects stays certified and is official no longer. */
export async function markOfficial(tx: Transaction, reportId: string, versionId: string): Promise<number> {
  await endOfficial(tx, reportId);
  const [row] = await tx.$queryRaw<{ lockVersion: number }[]>`
    update report_version set state = 'certified', is_official = true, lock_version = lock_version + 1
    where id = ${versionId}::uuid and state = 'certifying' returning lock_version as "lockVersion"`;
  if (!row) throw new Error("an official version was not stored");
  return row.lockVersion;
}

const endOfficial = (tx: Transaction, reportId: string): Promise<number> =>
  tx.$executeRaw`update report_version set is_official = false where report_id = ${reportId}::uuid and is_official`;

export type DueCertification = {
  readonly reportId: string;
  readonly versionId: string;
  readonly version: number;
  readonly official: number | null;
  readonly projectId: string;
  readonly areaId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly positionId: string;
  readonly personId: string;
};

/** A version whose time to undo has passed, its row held; null when another worker has it or it is not due any more. */
export async function holdDue(tx: Transaction, versionId: string, now: Date): Promise<DueCertification | null> {
  const [row] = await tx.$queryRaw<DueCertification[]>`
    select v.report_id as "reportId", v.id as "versionId", v.version, o.version as official, r.project_id as "projectId", r.area_id as "areaId",
      r.fiscal_year as "fiscalYear", r.fiscal_month::int as month, v.certified_by_position_id as "positionId", v.certified_by_person_id as "personId"
    from report_version v join report r on r.id = v.report_id
    left join report_version o on o.report_id = v.report_id and o.is_official
    where v.id = ${versionId}::uuid and v.state = 'certifying' and v.official_at <= ${now}
    for update of v skip locked`;
  return row ?? null;
}
