import "server-only";
import { lastDayOf } from "@/lib/core/fiscal-calendar";
import type { Severity } from "@/lib/performance/rollup/rules/rating";
import type { Reader } from "@/lib/platform/reader";
import type { CheckLimits } from "./rules/checks";

export type ReportingSettings = { readonly limits: CheckLimits; readonly severity: Severity; readonly closingSoonDays: number };

const codes = [
  "severity.watch",
  "severity.late",
  "severity.critical",
  "check.physical_jump",
  "check.plan_multiple",
  "check.physical_payment_gap",
  "check.payment_ahead_gap",
  "round.closing_soon_days",
] as const;

/** The settings valid on the last day of the month a report is about. Throws when an installation lacks one: nothing can be judged without. */
export async function loadSettings(read: Reader, at: { readonly year: number; readonly month: number }): Promise<ReportingSettings> {
  const day = lastDayOf(at);
  const rows = await read<{ code: string; value: string }>(
    `select code, value::text from threshold where code = any(string_to_array($1, ',')) and daterange(valid_from, valid_to, '[]') @> $2::date`,
    [codes.join(","), day],
  );
  const settingOf = (code: (typeof codes)[number]): string => {
    const row = rows.find((candidate) => candidate.code === code);
    if (!row) throw new Error(`the setting ${code} has no value on ${day}`);
    return row.value;
  };
  const severity = { watch: settingOf("severity.watch"), late: settingOf("severity.late"), critical: settingOf("severity.critical") };
  return {
    severity,
    limits: {
      physicalJump: settingOf("check.physical_jump"),
      planMultiple: settingOf("check.plan_multiple"),
      physicalPaymentGap: settingOf("check.physical_payment_gap"),
      paidAhead: settingOf("check.payment_ahead_gap"),
      farFromPlan: severity.critical.replace("-", ""),
    },
    closingSoonDays: Math.trunc(Number(settingOf("round.closing_soon_days"))),
  };
}
