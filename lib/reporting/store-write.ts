import "server-only";
import type { SqlTransaction } from "@/lib/platform/sql-transaction";
import type { MergedLine, StoredLine } from "./rules/lines";
import type { CurrentVersion, ReportHead } from "./store-head";

type By = { readonly positionId: string; readonly personId: string };

/** The month's report, made when there is none. The caller holds the unit's lock, so two writers never make two. */
export async function ensureReport(tx: SqlTransaction, head: ReportHead, roundId: string): Promise<string> {
  if (head.reportId) return head.reportId;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into report (project_id, area_id, fiscal_year, fiscal_month, round_id)
    values (${head.projectId}::uuid, ${head.areaId}, ${head.fiscalYear}, ${head.month}, ${roundId}::uuid) returning id`;
  if (!row) throw new Error("a report was not stored");
  return row.id;
}

type Recorded = { readonly id: string; readonly version: number; readonly lockVersion: number };

/** Version 1, or the next one as a correction. */
export async function insertVersion(
  tx: SqlTransaction,
  version: {
    readonly reportId: string;
    readonly version: number;
    readonly correctionReason: string | null;
    readonly unfinished: Readonly<Record<string, StoredLine>>;
    readonly by: By;
    readonly at: Date;
  },
): Promise<Recorded> {
  const { reportId, by, at } = version;
  const [row] = await tx.$queryRaw<Recorded[]>`
    insert into report_version (report_id, version, state, correction_reason, unfinished, recorded_by_position_id, recorded_by_person_id, recorded_at)
    values (${reportId}::uuid, ${version.version}, 'draft', ${version.correctionReason}, ${JSON.stringify(version.unfinished)}::jsonb,
      ${by.positionId}::uuid, ${by.personId}::uuid, ${at})
    returning id, version, lock_version as "lockVersion"`;
  if (!row) throw new Error("a report version was not stored");
  return row;
}

/** A save on a draft or a returned version; null when the expected version is no longer there. */
export async function updateDraft(
  tx: SqlTransaction,
  current: Pick<CurrentVersion, "id" | "lockVersion">,
  by: By,
  at: Date,
  unfinished: Readonly<Record<string, StoredLine>>,
): Promise<Recorded | null> {
  const [row] = await tx.$queryRaw<Recorded[]>`
    update report_version set state = 'draft', lock_version = lock_version + 1, unfinished = ${JSON.stringify(unfinished)}::jsonb,
      recorded_by_position_id = ${by.positionId}::uuid, recorded_by_person_id = ${by.personId}::uuid, recorded_at = ${at}
    where id = ${current.id}::uuid and lock_version = ${current.lockVersion} and state in ('draft', 'returned')
    returning id, version, lock_version as "lockVersion"`;
  return row ?? null;
}

/** All lines in one statement: figures are written, lines that are no figures (any more) removed. */
export async function writeLines(tx: SqlTransaction, versionId: string, merged: readonly MergedLine[]): Promise<void> {
  const changed = merged.filter((line) => line.changed);
  if (changed.length === 0) return;
  const rows = changed.flatMap(({ activity, line, figures }) =>
    line && figures ? [{ ...line, ...figures, activityId: activity.activityId }] : [],
  );
  const gone = changed.flatMap(({ activity, figures }) => (figures ? [] : [activity.activityId]));
  await tx.$executeRaw`
    with gone as (
      delete from report_line where report_version_id = ${versionId}::uuid
        and activity_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(gone)}::jsonb))
    )
    insert into report_line as l (report_version_id, activity_id, physical, committed, disbursed, work_done, problem, delay_cause, remedy, self_rating, warning_reasons)
    select ${versionId}::uuid, "activityId", physical, committed, disbursed, "workDone", problem, "delayCause", remedy, "selfRating", "warningReasons"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as typed ("activityId" uuid, physical numeric, committed numeric, disbursed numeric,
      "workDone" text, problem text, "delayCause" text, remedy text, "selfRating" text, "warningReasons" jsonb)
    on conflict (report_version_id, activity_id) do update set physical = excluded.physical, committed = excluded.committed,
      disbursed = excluded.disbursed, work_done = excluded.work_done, problem = excluded.problem, delay_cause = excluded.delay_cause,
      remedy = excluded.remedy, self_rating = excluded.self_rating, warning_reasons = excluded.warning_reasons`;
}
