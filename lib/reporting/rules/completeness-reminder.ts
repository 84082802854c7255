import type { Role } from "@/lib/access/roles";
import { type CellState, wantsReminder } from "./completeness";

/**
 * Reminding a unit of a month it has not completed. Told are the recording side and, in copy, the certifier; a unit is not
 * reminded of the same month again before the hours of `reminder.min_hours` have passed, unless a reason is given.
 */
export const remindedRoles: readonly Role[] = ["officer", "agency_recorder", "certifier"];

export type Reminding = "now" | "too_soon" | "nothing_missing";

const hourMs = 3_600_000;

export function remindingOf(
  unit: { readonly state: CellState; readonly remindedAt: string | null },
  minHours: string,
  now: Date,
): Reminding {
  if (!wantsReminder(unit.state)) return "nothing_missing";
  if (unit.remindedAt === null) return "now";
  return now.getTime() - new Date(unit.remindedAt).getTime() < Number(minHours) * hourMs ? "too_soon" : "now";
}
