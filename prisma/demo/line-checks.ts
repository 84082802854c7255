import { formatDecimal } from "@/lib/core/decimal";
import { bahtOf } from "@/lib/core/money";
import { type CheckLimits, checkLine } from "@/lib/reporting/rules/checks";
import type { Figures } from "./course";
import type { DemoActivity } from "./plan-rows";
import remarks from "./words/remarks.json";

export const percentText = (hundredths: number): string => formatDecimal(BigInt(hundredths), 2);

const typed = ({ physical, committed, disbursed }: Figures) => ({
  physical: percentText(physical),
  committed: bahtOf(committed),
  disbursed: bahtOf(disbursed),
});

/** Whether the rules could have anything to say: a cheap look that spares the exact one for nine lines in ten. */
function isRemarkable(activity: DemoActivity, month: number, line: Figures, previous: Figures | null): boolean {
  const { net } = activity;
  const planned = activity.planned[month - 1];
  const paid = net === 0n ? 0 : Number((line.disbursed * 10_000n) / net);
  const moved = previous ? line.physical - previous.physical : 0;
  const small = (amount: bigint): boolean => amount > 0n && amount * 10_000n < net;
  return (
    moved < 0 ||
    moved > 3_900 ||
    (previous !== null && line.disbursed < previous.disbursed) ||
    Math.abs(line.physical - paid) > 1_450 ||
    line.disbursed + line.committed > net ||
    (planned !== undefined && planned.disbursed > 0n && line.disbursed > planned.disbursed * 9n) ||
    small(line.disbursed) ||
    small(line.committed)
  );
}

/** Reasons as the officer would give them: one for every warning the reporting rules raise on this line, none else. */
export function reasonsFor(activity: DemoActivity, month: number, line: Figures, previous: Figures | null, limits: CheckLimits): string {
  if (!isRemarkable(activity, month, line, previous)) return "{}";
  const planned = activity.planned[month - 1];
  const checks = checkLine(
    {
      activityId: activity.id,
      budgetNet: bahtOf(activity.net),
      planned: planned ? { physical: percentText(planned.physical), disbursed: bahtOf(planned.disbursed) } : null,
      previous: previous ? typed(previous) : null,
      line: typed(line),
    },
    limits,
  );
  const texts: Readonly<Record<string, string>> = remarks.reasons;
  return JSON.stringify(Object.fromEntries(checks.flatMap(({ code, level }) => (level === "warn" ? [[code, texts[code] ?? ""]] : []))));
}
