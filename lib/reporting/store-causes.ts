import "server-only";
import { firstDayOf, lastDayOf } from "@/lib/core/fiscal-calendar";
import { type Failure, type Result, refuse } from "@/lib/core/result";
import type { Reader } from "@/lib/platform/reader";

/** A delay cause somebody writes: the stored one it replaces, and the path of the input that names it. */
export type WrittenCause = { readonly code: string; readonly stored: string | null | undefined; readonly field: string };

/**
 * Delay causes are a list the ministry may change: only codes valid on some day of the report's month are stored. One that
 * was retired after it had been stored stays acceptable where it stands.
 */
export async function unknownCauses(
  read: Reader,
  at: { readonly fiscalYear: number; readonly month: number },
  written: readonly WrittenCause[],
): Promise<Result<never> | null> {
  const fresh = written.filter(({ code, stored }) => code !== stored);
  if (fresh.length === 0) return null;
  const month = { year: at.fiscalYear, month: at.month };
  const known = await read<{ code: string }>(
    `select code from code_item where list_code = 'delay_cause' and daterange(valid_from, valid_to, '[]') && daterange($1::date, $2::date, '[]')`,
    [firstDayOf(month), lastDayOf(month)],
  );
  const failures = fresh
    .filter(({ code }) => !known.some((item) => item.code === code))
    .map(({ field }): Failure => ({ code: "reporting.delay_cause_unknown", kind: "invalid", field }));
  const [first, ...rest] = failures;
  return first ? refuse(first, ...rest) : null;
}
