import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/policy";
import { type Result, succeed } from "@/lib/core/result";
import { read } from "@/lib/platform/database";
import { progressOf } from "@/lib/reporting/refusals";
import { itemOf } from "../evidence-item";
import { notFound } from "../refusals";
import type { EvidenceOfMonth } from "../rules/evidence-view";
import { removeObstacle } from "../rules/obstacles";
import { restorableSince } from "../rules/restorable";
import { loadItems } from "../store";
import { loadLimits, loadMonth, projectIdOf } from "../store-month";

type Asked = { readonly month: number; readonly now: Date } & ({ readonly projectId: string } | { readonly activityId: string });

/**
 * The evidence of a project's month, or of one activity in it. A project outside the actor's areas is not found. Taken-away files
 * stand in it, marked, for those who may put them back.
 */
export async function readEvidence(actor: Actor, input: Asked): Promise<Result<EvidenceOfMonth>> {
  const activityId = "activityId" in input ? input.activityId : undefined;
  const projectId = "projectId" in input ? input.projectId : await projectIdOf(read, input.activityId);
  const held = projectId ? await loadMonth(read, actor, { projectId, month: input.month }, input.now) : null;
  if (!held) return notFound;
  const { head } = held;
  const mayChange = can(actor, "evidence.add", head);
  const removedSince = mayChange ? restorableSince(input.now) : input.now;
  const [limits, rows] = await Promise.all([
    loadLimits(read, input.now),
    loadItems(read, { projectId: head.projectId, activityId, month: input.month, removedSince }),
  ]);
  const state = { progress: progressOf(head), officialSince: head.official?.certifiedAt ?? null };
  return succeed({
    projectId: head.projectId,
    fiscalYear: head.fiscalYear,
    month: input.month,
    mayAdd: held.mayAdd,
    obstacle: mayChange ? held.obstacle : null,
    limits: { megabytes: limits.megabytes, files: limits.files },
    items: rows.map((row) => itemOf(row, mayChange && removeObstacle(state, row.addedAt) === null)),
  });
}
