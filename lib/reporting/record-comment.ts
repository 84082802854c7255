import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import type { CommandContext } from "@/lib/platform/command";
import type { Prisma, Transaction } from "@/lib/platform/database";
import type { ReportHead } from "./store-head";

type Change = {
  readonly action: "added" | "settled" | "opened_again";
  readonly commentId: string;
  readonly reportId: string;
  readonly activityId: string | null;
  readonly before?: Prisma.InputJsonObject;
  readonly after: Prisma.InputJsonObject;
};

/** The audit entry of a comment and the event that tells those it is for. A comment is no step of the report: its entity is its own. */
export async function recordComment(tx: Transaction, context: CommandContext, head: ReportHead, change: Change): Promise<void> {
  const payload = {
    commentId: change.commentId,
    reportId: change.reportId,
    activityId: change.activityId,
    projectId: head.projectId,
    fiscalYear: head.fiscalYear,
    month: head.month,
    positionId: context.actor.positionId,
  };
  await tx.$executeRaw`insert into outbox_event (topic, area_id, payload)
    values (${`comment.${change.action}`}, ${head.areaId}, ${JSON.stringify(payload)}::jsonb)`;
  await writeAudit(tx, context, {
    action: `comment.${change.action}`,
    entity: "comment",
    entityId: change.commentId,
    areaId: head.areaId,
    before: change.before ?? null,
    after: { reportId: change.reportId, activityId: change.activityId, ...change.after },
  });
}
