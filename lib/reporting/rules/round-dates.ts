import { type FiscalMonth, firstDayOf, instantInBangkok } from "@/lib/core/fiscal-calendar";
import { type Failure, type Result, refuse } from "@/lib/core/result";
import type { RoundDates } from "./round-state";

/** A round closes after it opens, and opens no earlier than its month begins: nobody reports a month that has not started. */
export function roundDatesRefusal(month: FiscalMonth, { opensAt, closesAt }: RoundDates): Result<never> | null {
  const [opens, closes] = [new Date(opensAt).getTime(), new Date(closesAt).getTime()];
  const failures: Failure[] = [];
  if (opens < instantInBangkok(firstDayOf(month), "00:00").getTime())
    failures.push({ code: "reporting.round_before_month", kind: "invalid", field: "opensAt" });
  if (closes <= opens) failures.push({ code: "reporting.round_closes_first", kind: "invalid", field: "closesAt" });
  const [first, ...rest] = failures;
  return first ? refuse(first, ...rest) : null;
}
