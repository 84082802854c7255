import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeCondition, scopeOf } from "@/lib/access/policy";
import { type Result, succeed } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { read } from "@/lib/platform/database";
import { itemOf } from "../evidence-item";
import { notFound } from "../refusals";
import type { EvidenceItem } from "../rules/evidence-view";
import { loadItems } from "../store";

/** All evidence of a project's year, by month and time of adding; to be read only. */
export async function readProjectEvidence(
  actor: Actor,
  input: { readonly projectId: string; readonly now: Date },
): Promise<Result<readonly EvidenceItem[]>> {
  if (!isUuid(input.projectId)) return notFound;
  const scope = scopeOf(actor, "report.read");
  const seen = await read<{ id: string }>(`select id from project where ${scopeCondition(scope, "area_id", 1)} and id = $2::uuid`, [
    scope.areaIds,
    input.projectId,
  ]);
  if (seen.length === 0) return notFound;
  const rows = await loadItems(read, { projectId: input.projectId, removedSince: input.now });
  return succeed(rows.map((row) => itemOf(row, false)));
}
