import { formatDecimal, parseDecimal } from "@/lib/core/decimal";
import type { RankedPlace } from "./overview-view";

/** Points between last month's percent and this one's; null where one of them is not known. */
export function movedPoints({ standing, before }: RankedPlace): string | null {
  if (standing.paidPercent === null || before?.paidPercent == null) return null;
  return formatDecimal((parseDecimal(standing.paidPercent, 2) ?? 0n) - (parseDecimal(before.paidPercent, 2) ?? 0n), 2);
}
