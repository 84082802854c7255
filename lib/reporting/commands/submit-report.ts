import "server-only";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { writeProjectRollup } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import { once } from "@/lib/platform/idempotency";
import { transactSql } from "@/lib/platform/transact";
import { holdForRecording, storeRecording } from "../record-lines";
import { reportNotFound } from "../refusals";
import { auditedCells, recordChange } from "../report-change";
import { type CheckLimits, needsReason } from "../rules/checks";
import { checksOf, type MergedLine } from "../rules/lines";
import type { SubmitReportInput } from "../schema";
import { markSubmitted } from "../store-steps";

export type SubmittedReport = {
  readonly reportId: string;
  readonly version: number;
  readonly lockVersion: number;
  readonly state: "submitted";
  /** Fiscal year, month, unit and a number that counts up in them: "70-01-30-0412". */
  readonly receiptNo: string;
  readonly submittedAt: string;
};

/**
 * Sends a month's report of a project to the certifier. Every activity must have its figures and a confirmed plan
 * (DOMAIN §8: no cumulative plan, no report), and every warning a reason. From here the figures count as submitted.
 */
export async function submitReport(context: CommandContext, input: SubmitReportInput): Promise<Result<SubmittedReport>> {
  return transactSql((tx) =>
    once(tx, context, { key: input.idempotencyKey, command: "submit-report", input }, async () => {
      const held = await holdForRecording(tx, context, input, { permission: "report.submit", step: "submit" });
      if (!held.ok) return held;
      const { head, merged, settings } = held.value;
      const refusal = planRefusal(merged) ?? lineRefusal(merged, settings.limits);
      if (refusal) return refusal;
      const isRecorded = head.current !== null && !merged.some(({ changed }) => changed);
      const stored = isRecorded ? recordedOf(head) : await storeRecording(tx, context, held.value);
      if (!stored) return reportNotFound;
      const { reportId, version } = stored;
      const { lockVersion, receiptNo } = await markSubmitted(tx, context, { head, versionId: stored.versionId });
      await writeProjectRollup(tx, head);
      await recordChange(tx, context, head, {
        action: "submitted",
        reportId,
        before: head.current && { version, state: head.current.state, lines: auditedCells(merged, "stored") },
        after: { version, state: "submitted", lockVersion, receiptNo, lines: sentLines(merged) },
      });
      return succeed({ reportId, version, lockVersion, state: "submitted" as const, receiptNo, submittedAt: context.now.toISOString() });
    }),
  );
}

/** Nothing new was typed: the version stays as its recorder left it. */
const recordedOf = ({ reportId, current }: { reportId: string | null; current: { id: string; version: number } | null }) =>
  reportId && current && { reportId, versionId: current.id, version: current.version };

function planRefusal(merged: readonly MergedLine[]): Result<never> | null {
  if (merged.length === 0) return refuse({ code: "reporting.no_activities", kind: "invalid" });
  const count = merged.filter(({ activity }) => activity.planState !== "confirmed").length;
  return count === 0 ? null : refuse({ code: "reporting.plan_not_confirmed", kind: "invalid", params: { count } });
}

function lineRefusal(merged: readonly MergedLine[], limits: CheckLimits): Result<never> | null {
  const [first, ...rest] = merged.flatMap((line) => lineFailures(line, limits));
  return first ? refuse(first, ...rest) : null;
}

/** Fields are paths of the input where it names the activity, else "activities.<id>.<field>". */
function lineFailures(merged: MergedLine, limits: CheckLimits): Failure[] {
  const { activity, index, line } = merged;
  const at = index === null ? `activities.${activity.activityId}` : `lines.${index}`;
  return checksOf(merged, limits).flatMap((check): Failure[] => {
    const params = { ...check.params, activity: activity.nameTh };
    if (check.level === "block") return [{ code: `reporting.${check.code}`, kind: "invalid", field: `${at}.${check.field}`, params }];
    if (!needsReason(check, line?.warningReasons ?? {})) return [];
    return [
      {
        code: "reporting.reason_needed",
        kind: "invalid",
        field: `${at}.warningReasons.${check.code}`,
        params: { activity: activity.nameTh },
      },
    ];
  });
}

/** The trail keeps all that was sent, so that every sending can be shown beside the next. */
const sentLines = (merged: readonly MergedLine[]) =>
  Object.fromEntries(merged.map(({ activity, line, figures }) => [activity.activityId, line && { ...line, ...figures }]));
