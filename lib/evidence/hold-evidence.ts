import "server-only";
import { can } from "@/lib/access/policy";
import { type Result, succeed } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { lockUnitYearOf } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database";
import { readIn } from "@/lib/platform/reader";
import { progressOf } from "@/lib/reporting/refusals";
import type { ReportHead } from "@/lib/reporting/store-head";
import type { ChangedEvidence } from "./commands/remove-evidence";
import { inTheWay, notAllowed, notFound } from "./refusals";
import { removeObstacle } from "./rules/obstacles";
import { type EvidenceRow, findEvidence } from "./store";
import { loadMonth } from "./store-month";

type Held = { readonly row: EvidenceRow; readonly head: ReportHead; readonly changed: ChangedEvidence };

/** A file to take away or put back: the unit's writers waiting, in scope, permitted, and nothing certified rests on it. */
export async function holdEvidence(tx: Transaction, context: CommandContext, id: string): Promise<Result<Held>> {
  const read = readIn(tx);
  const seen = isUuid(id) ? await findEvidence(read, id) : null;
  if (!seen) return notFound;
  await lockUnitYearOf(tx, "project", seen.projectId);
  const month = await loadMonth(read, context.actor, seen, context.now);
  const row = await findEvidence(read, id);
  if (!month || !row) return notFound;
  const { head } = month;
  if (!can(context.actor, "evidence.add", head)) return notAllowed;
  const obstacle = removeObstacle({ progress: progressOf(head), officialSince: head.official?.certifiedAt ?? null }, row.addedAt);
  if (obstacle) return inTheWay(obstacle);
  const { activityId, projectId } = row;
  return succeed({ row, head, changed: { id, activityId, projectId, month: row.month } });
}
