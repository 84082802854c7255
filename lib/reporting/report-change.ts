import "server-only";
import { scopeOf } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { lockUnitYearOf } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import type { Prisma, Transaction } from "@/lib/platform/database";
import { readIn } from "@/lib/platform/reader";
import type { MergedLine } from "./rules/lines";
import { type HeadKey, loadHead, type ReportHead } from "./store-head";

/**
 * The month to change, with its unit's writers waiting: null when the actor may not even see it. The lock comes first, so
 * that everything read afterwards is the newest.
 */
export async function holdReport(tx: Transaction, context: CommandContext, key: HeadKey): Promise<ReportHead | null> {
  const unit = "reportId" in key ? await lockUnitYearOf(tx, "report", key.reportId) : await lockUnitYearOf(tx, "project", key.projectId);
  return unit && loadHead(readIn(tx), scopeOf(context.actor, "report.read"), key);
}

export type ReportAction = "draft_saved" | "submitted" | "returned" | "certified" | "correction_started";

type Change = {
  readonly action: ReportAction;
  readonly reportId: string;
  readonly before: Prisma.InputJsonValue | null;
  readonly after: { readonly version: number; readonly state: string } & Prisma.InputJsonObject;
};

/** The audit entry of a report's change and the event its listeners get. */
export async function recordChange(tx: Transaction, context: CommandContext, head: ReportHead, change: Change): Promise<void> {
  const payload = {
    reportId: change.reportId,
    projectId: head.projectId,
    fiscalYear: head.fiscalYear,
    month: head.month,
    version: change.after.version,
  };
  await tx.$executeRaw`insert into outbox_event (topic, area_id, payload)
    values (${`report.${change.action}`}, ${head.areaId}, ${JSON.stringify(payload)}::jsonb)`;
  await writeAudit(tx, context, {
    action: `report.${change.action}`,
    entity: "report",
    entityId: change.reportId,
    areaId: head.areaId,
    before: change.before,
    after: change.after,
  });
}

/** Lines as the trail keeps them: the cells and reasons of each changed activity, before or after. */
export const auditedLines = (merged: readonly MergedLine[], which: "stored" | "line"): Prisma.InputJsonObject =>
  Object.fromEntries(
    merged
      .filter((line) => line.changed)
      .map(({ activity, [which]: line, figures }) => [activity.activityId, line && { ...line, ...(which === "line" ? figures : {}) }]),
  );
