import { parseDecimal } from "@/lib/core/decimal";
import type { Satang } from "@/lib/core/money";
import type { Rating, Severity } from "../rollup/rules/rating";

/**
 * Severity of a sum's gap to its own plan (DOMAIN §7), by the same limits an activity is rated with
 * (rollup/rules/rating): settings in force at the end of the month.
 */
export type Status = Rating;
export type SeverityLimits = Severity;

const known = new Map<string, bigint>();

/** Limits are a handful and asked for thousands of times: each text is read once. */
const limitOf = (text: string): bigint => {
  const found = known.get(text);
  if (found !== undefined) return found;
  const value = parseDecimal(text, 4);
  if (value === null) throw new Error(`not a limit in points: ${JSON.stringify(text)}`);
  known.set(text, value);
  return value;
};

/** Rates (done − planned) ÷ whole, compared exactly, before any rounding. A whole of 0 has no gap and is on plan. */
export function severityOf(done: Satang, planned: Satang, whole: Satang, limits: SeverityLimits): Exclude<Status, "missing"> {
  const gap = (done - planned) * 1_000_000n;
  const reaches = (limit: string): boolean => gap >= limitOf(limit) * whole;
  if (whole === 0n || reaches(limits.watch)) return "on_plan";
  if (reaches(limits.late)) return "watch";
  return reaches(limits.critical) ? "late" : "critical";
}

/** A limit with the days it is valid on. */
export type DatedLimit = { readonly name: string; readonly value: string; readonly validFrom: string; readonly validTo: string | null };

/** The limits in force on an ISO day; for a day before the first setting, the first. Throws where one was never set. */
export function limitsOn(limits: readonly DatedLimit[], day: string): SeverityLimits {
  const settingOf = (name: keyof SeverityLimits): string => {
    const dated = limits.filter((limit) => limit.name === name).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    const found = dated.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)) ?? dated[0];
    if (!found) throw new Error("the severity thresholds are not loaded: run npm run db:migrate");
    return found.value;
  };
  return { watch: settingOf("watch"), late: settingOf("late"), critical: settingOf("critical") };
}
