import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/policy";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { placeNotFound } from "@/lib/performance/queries/read-overview";
import { type AreaReach, areaReach } from "../area-reach";
import { fullFor } from "../streams";
import { readWall } from "./read-wall";

export type LivePlace = { readonly reach: AreaReach; readonly year: number; readonly month: number | null; readonly asOf: string | null };

/**
 * What a stream of an area is about: the year asked for, or the one its screens open with. Refused out of scope (`not_found`)
 * where the position has as many streams open as it may (`limited`), and while the server has (`unavailable`): its screens
 * then ask every half minute instead.
 */
export async function openLive(
  actor: Actor,
  input: { readonly areaId: string; readonly year?: number; readonly now: Date },
): Promise<Result<LivePlace>> {
  const reach = await areaReach(input.areaId);
  if (!reach || !can(actor, "overview.read", reach)) return refuse(placeNotFound);
  const full = fullFor(actor);
  if (full) return refuse(full);
  const answer = await readWall(actor, input);
  if (!answer.ok) return answer;
  const { wall } = answer.value;
  const year = wall?.year ?? input.year ?? fiscalMonthOf(dayInBangkok(input.now)).year;
  return succeed({ reach, year, month: wall?.month ?? null, asOf: wall?.asOf ?? null });
}
