import "server-only";
import { writeAudit } from "@/lib/audit/write-audit";
import type { CommandContext } from "@/lib/platform/command";
import type { Prisma, Transaction } from "@/lib/platform/database";
import type { ReportHead } from "@/lib/reporting/store-head";

export type EvidenceAction = "added" | "removed" | "restored";

/** The audit entry of a file that came or went, and the event its listeners get. */
export async function recordEvidence(
  tx: Transaction,
  context: CommandContext,
  head: ReportHead,
  change: { readonly action: EvidenceAction; readonly id: string; readonly activityId: string; readonly facts: Prisma.InputJsonObject },
): Promise<void> {
  const payload = {
    evidenceId: change.id,
    activityId: change.activityId,
    projectId: head.projectId,
    fiscalYear: head.fiscalYear,
    month: head.month,
  };
  await tx.$executeRaw`insert into outbox_event (topic, area_id, payload)
    values (${`evidence.${change.action}`}, ${head.areaId}, ${JSON.stringify(payload)}::jsonb)`;
  const facts = { activityId: change.activityId, fiscalYear: head.fiscalYear, month: head.month, ...change.facts };
  await writeAudit(tx, context, {
    action: `evidence.${change.action}`,
    entity: "evidence",
    entityId: change.id,
    areaId: head.areaId,
    before: change.action === "added" ? null : facts,
    after: { ...facts, removed: change.action === "removed" },
  });
}
