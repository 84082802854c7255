import { matchKeyOf } from "@/lib/core/thai-text";
import words from "../words.json";

/** A fiscal year in the Buddhist era: "2563", "๒๕๖๓", "ปีงบประมาณ พ.ศ. 2563". A Gregorian year is refused with the Buddhist one suggested (DOMAIN §5). */
export type ParsedFiscalYear =
  | { readonly ok: true; readonly year: number }
  | { readonly ok: false; readonly code: "year_unreadable" | "year_gregorian"; readonly suggestion?: number };

export function parseFiscalYear(text: string): ParsedFiscalYear {
  let key = matchKeyOf(text);
  for (const word of words.fiscalYear) {
    const lead = matchKeyOf(word);
    if (key.startsWith(lead)) key = key.slice(lead.length);
  }
  const match = /^(\d{4})$/.exec(key);
  if (!match) return { ok: false, code: "year_unreadable" };
  const year = Number(match[1]);
  if (year >= 1900 && year < 2400) return { ok: false, code: "year_gregorian", suggestion: year + 543 };
  return { ok: true, year };
}
