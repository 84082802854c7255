import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { placeNotFound, readOverview } from "@/lib/performance/queries/read-overview";
import type { FigureQuery } from "@/lib/performance/schema";
import { buildVersion } from "@/lib/platform/build-version";
import { areaReach } from "../area-reach";
import { type WallView, wallOf } from "../rules/wall-view";
import { sharedAnswer } from "../shared-figures";

/** `wall` is null where the area has no plans in the year; `version` names the build, so that an open screen knows when to load anew. */
export type WallAnswer = { readonly version: string | null; readonly wall: WallView | null };

/**
 * What a wall of an area shows, from the overview's own query. Computed once for all screens that ask after one change. An area
 * out of the actor's scope is `not_found`.
 */
export async function readWall(
  actor: Actor,
  input: FigureQuery & { readonly areaId: string; readonly now: Date },
): Promise<Result<WallAnswer>> {
  const reach = await areaReach(input.areaId);
  // The policy is asked for every reader: what is shared below is the same for all who may see the area, and for nobody else.
  if (!reach || !can(actor, "overview.read", reach)) return refuse(placeNotFound);
  const { areaId, year, month, expenseClass, fundSource, theme } = input;
  const key = JSON.stringify(["wall", areaId, year, month, expenseClass, fundSource, theme]);
  const wall = await sharedAnswer({ key, reach, owner: actor.positionId }, async () => {
    const answer = await readOverview(actor, input);
    if (!answer.ok) throw new Error(`an area the policy allows was not found: ${areaId}`);
    return answer.value.overview && wallOf(answer.value.overview);
  });
  return succeed({ version: buildVersion(), wall });
}
