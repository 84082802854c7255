import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can, holds } from "@/lib/access/policy";
import { type Result, succeed } from "@/lib/core/result";
import { read } from "@/lib/platform/database";
import { inTheWay, notAllowed, notFound } from "../refusals";
import type { EvidencePlace } from "../schema";
import { type EvidenceLimits, loadLimits, loadMonth, projectIdOf } from "../store-month";

export type UploadPermit = { readonly limits: EvidenceLimits; readonly projectId: string };

/** Whether a file may be sent here at all, asked before its first byte is read; the command asks again. */
export async function readUploadPermit(actor: Actor, input: EvidencePlace & { readonly now: Date }): Promise<Result<UploadPermit>> {
  if (!holds(actor, "evidence.add")) return notAllowed;
  const projectId = await projectIdOf(read, input.activityId);
  const held = projectId ? await loadMonth(read, actor, { projectId, month: input.month }, input.now) : null;
  if (!held || !projectId) return notFound;
  if (!can(actor, "evidence.add", held.head)) return notAllowed;
  if (held.obstacle) return inTheWay(held.obstacle);
  return succeed({ projectId, limits: await loadLimits(read, input.now) });
}
