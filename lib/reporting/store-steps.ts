import "server-only";
import type { CommandContext } from "@/lib/platform/command";
import type { SqlTransaction } from "@/lib/platform/sql-transaction";
import type { ReportHead } from "./store-head";
import { insertVersion } from "./store-write";

type Submission = { readonly head: ReportHead; readonly versionId: string };

/**
 * Marks a version as sent and gives it the next receipt number of its unit and month; the unit's lock keeps numbers apart. The
 * month's first sending is remembered once: lateness is decided by it, whatever happens to the report afterwards.
 */
export async function markSubmitted(
  tx: SqlTransaction,
  { actor, now }: CommandContext,
  { head, versionId }: Submission,
): Promise<{ lockVersion: number; receiptNo: string }> {
  const prefix = `${head.fiscalYear % 100}-${String(head.month).padStart(2, "0")}-${head.areaId}-`;
  const [row] = await tx.$queryRaw<{ lockVersion: number; receiptNo: string }[]>`
    with first_sending as (
      update report set first_submitted_at = ${now} from report_version sent
      where sent.id = ${versionId}::uuid and report.id = sent.report_id and report.first_submitted_at is null
    )
    update report_version set state = 'submitted', lock_version = lock_version + 1, submitted_at = ${now},
      submitted_by_position_id = ${actor.positionId}::uuid, submitted_by_person_id = ${actor.personId}::uuid,
      receipt_no = ${prefix} || (
        select case when given.last >= 9999 then (given.last + 1)::text else lpad((given.last + 1)::text, 4, '0') end
        from (select coalesce(max(greatest(substring(v.receipt_no from '-([0-9]{1,9})$')::int, r.discarded_receipt)), 0) as last
          from report r left join report_version v on v.report_id = r.id
          where r.area_id = ${head.areaId} and r.fiscal_year = ${head.fiscalYear} and r.fiscal_month = ${head.month}) given)
    where id = ${versionId}::uuid returning lock_version as "lockVersion", receipt_no as "receiptNo"`;
  if (!row) throw new Error("a submission was not stored");
  return row;
}

export async function markReturned(
  tx: SqlTransaction,
  { actor, now }: CommandContext,
  versionId: string,
  comment: string,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ lockVersion: number }[]>`
    update report_version set state = 'returned', lock_version = lock_version + 1, return_comment = ${comment}, returned_at = ${now},
      returned_by_position_id = ${actor.positionId}::uuid, returned_by_person_id = ${actor.personId}::uuid
    where id = ${versionId}::uuid returning lock_version as "lockVersion"`;
  if (!row) throw new Error("a return was not stored");
  return row.lockVersion;
}

/** The next version, numbered `next`, begins with the official figures; the official one stays in force. */
export async function copyVersion(
  tx: SqlTransaction,
  { actor, now }: CommandContext,
  from: { readonly reportId: string; readonly versionId: string; readonly next: number },
  reason: string,
): Promise<{ version: number; lockVersion: number }> {
  await tx.$executeRaw`update report_version set is_current = false where report_id = ${from.reportId}::uuid and is_current`;
  const next = await insertVersion(tx, {
    reportId: from.reportId,
    version: from.next,
    correctionReason: reason,
    unfinished: {},
    by: actor,
    at: now,
  });
  await tx.$executeRaw`
    insert into report_line (report_version_id, activity_id, physical, committed, disbursed, work_done, problem, delay_cause, remedy, self_rating, warning_reasons)
    select ${next.id}::uuid, activity_id, physical, committed, disbursed, work_done, problem, delay_cause, remedy, self_rating, warning_reasons
    from report_line where report_version_id = ${from.versionId}::uuid`;
  return next;
}
