import "server-only";
import { firstDayOf, lastDayOf } from "@/lib/core/fiscal-calendar";
import { type Failure, type Result, refuse } from "@/lib/core/result";
import type { Reader } from "@/lib/platform/reader";

export type DelayCause = { readonly code: string; readonly nameTh: string; readonly nameEn: string };
type Month = { readonly fiscalYear: number; readonly month: number };

/** Delay causes that were valid on some day of a fiscal month, each with its newest name, in the list's order. */
export function loadDelayCauses(read: Reader, { fiscalYear: year, month }: Month): Promise<DelayCause[]> {
  return read<DelayCause>(
    `select code, name_th as "nameTh", name_en as "nameEn" from (
      select distinct on (code) code, name_th, name_en, seq from code_item
      where list_code = 'delay_cause' and daterange(valid_from, valid_to, '[]') && daterange($1::date, $2::date, '[]')
      order by code, valid_from desc) cause
    order by seq, code`,
    [firstDayOf({ year, month }), lastDayOf({ year, month })],
  );
}

/** A delay cause somebody writes: the stored one it replaces, and the path of the input that names it. */
export type WrittenCause = { readonly code: string; readonly stored: string | null | undefined; readonly field: string };

/**
 * Delay causes are a list the ministry may change: only those of the report's month are stored. One that was retired after it
 * had been stored stays acceptable where it stands.
 */
export async function unknownCauses(read: Reader, at: Month, written: readonly WrittenCause[]): Promise<Result<never> | null> {
  const fresh = written.filter(({ code, stored }) => code !== stored);
  if (fresh.length === 0) return null;
  const known = await loadDelayCauses(read, at);
  const failures = fresh
    .filter(({ code }) => !known.some((cause) => cause.code === code))
    .map(({ field }): Failure => ({ code: "reporting.delay_cause_unknown", kind: "invalid", field }));
  const [first, ...rest] = failures;
  return first ? refuse(first, ...rest) : null;
}
