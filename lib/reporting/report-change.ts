import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { lockUnitYearOf } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import type { Prisma } from "@/lib/platform/database";
import { readIn } from "@/lib/platform/reader";
import type { SqlTransaction } from "@/lib/platform/sql-transaction";
import { changedFields, pickCells } from "./rules/cells";
import type { MergedLine } from "./rules/lines";
import { type HeadKey, loadHead, type ReportHead } from "./store-head";

/**
 * The month to change, with its unit's writers waiting: null when the actor may not even see it. The lock comes first, so
 * that everything read afterwards is the newest.
 */
export async function holdReport(tx: SqlTransaction, context: CommandContext, key: HeadKey): Promise<ReportHead | null> {
  const unit = "reportId" in key ? await lockUnitYearOf(tx, "report", key.reportId) : await lockUnitYearOf(tx, "project", key.projectId);
  return unit && loadHead(readIn(tx), scopeOf(context.actor, "report.read"), key);
}

export type ReportAction =
  | "draft_saved"
  | "submitted"
  | "returned"
  | "certified"
  | "certification_undone"
  | "made_official"
  | "correction_started"
  | "correction_discarded";

type ChangedReport = Pick<ReportHead, "projectId" | "areaId" | "fiscalYear" | "month">;

type Change = {
  readonly action: ReportAction;
  /** The event its listeners get, when it is not the action's own; null: nobody is told of this step. */
  readonly event?: ReportAction | null;
  readonly reportId: string;
  readonly before: Prisma.InputJsonValue | null;
  readonly after: { readonly version: number; readonly state: string } & Prisma.InputJsonObject;
};

/** Who stands behind a change and in which request: a command's context, or what a timer does for somebody. */
export type Author = { readonly actor: Pick<Actor, "positionId" | "personId">; readonly requestId: string };

/** The audit entry of a report's change and the event its listeners get. */
export async function recordChange(tx: SqlTransaction, author: Author, head: ChangedReport, change: Change): Promise<void> {
  const { areaId } = head;
  const event = change.event === undefined ? change.action : change.event;
  if (event !== null) {
    const payload = {
      reportId: change.reportId,
      projectId: head.projectId,
      fiscalYear: head.fiscalYear,
      month: head.month,
      version: change.after.version,
    };
    await tx.$executeRaw`insert into outbox_event (topic, area_id, payload)
      values (${`report.${event}`}, ${areaId}, ${JSON.stringify(payload)}::jsonb)`;
  }
  await writeAudit(tx, author, {
    action: `report.${change.action}`,
    entity: "report",
    entityId: change.reportId,
    areaId,
    before: change.before,
    after: change.after,
  });
}

/** Records a save: the trail keeps only the cells it changed, listeners hear of a draft once, when it begins. */
export const recordSave = (
  tx: SqlTransaction,
  context: CommandContext,
  head: ReportHead,
  { reportId, version, lockVersion, merged }: SavedLines,
): Promise<void> =>
  recordChange(tx, context, head, {
    action: "draft_saved",
    event: head.current?.state === "draft" ? null : "draft_saved",
    reportId,
    before: head.current && { version, state: head.current.state, lines: auditedCells(merged, "stored") },
    after: { version, state: "draft", lockVersion, lines: auditedCells(merged, "line") },
  });

type SavedLines = {
  readonly reportId: string;
  readonly version: number;
  readonly lockVersion: number;
  readonly merged: readonly MergedLine[];
};

/** Lines as the trail keeps them: the changed cells of each changed activity, before or after. */
export const auditedCells = (merged: readonly MergedLine[], which: "stored" | "line"): Prisma.InputJsonObject =>
  Object.fromEntries(
    merged
      .filter((line) => line.changed)
      .map(({ activity, stored, line, figures }) => {
        const after = line && { ...line, ...figures };
        return [activity.activityId, pickCells(which === "line" ? after : stored, changedFields(stored, after))];
      }),
  );
