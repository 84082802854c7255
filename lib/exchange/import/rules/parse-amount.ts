import { parseDecimal } from "@/lib/core/decimal";
import type { Satang } from "@/lib/core/money";
import { isBlank, matchKeyOf, normalizeThai, toArabicDigits } from "@/lib/core/thai-text";
import { parseTypedDecimal } from "@/lib/core/typed-decimal";
import words from "../words.json";

/**
 * An amount as budget tables write it (DOMAIN §6, §14). Exact to the satang or refused with a reason: nothing is guessed,
 * because a comma in the wrong place may be a lost digit and a wrong unit is a factor of a million.
 */
export type AmountUnit = "baht" | "million";
export type ParsedAmount =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly satang: Satang }
  | { readonly kind: "refused"; readonly code: AmountRefusal };
export type AmountRefusal =
  | "amount_grouping"
  | "amount_places"
  | "amount_places_million"
  | "amount_negative"
  | "amount_not_number"
  | "amount_exponent"
  | "amount_formula"
  | "amount_unit"
  | "amount_too_large";

/** A row of more than 10,000 million baht is a third of the whole national plan of a year (DOMAIN §4): the unit is wrong. */
const largest: Satang = 10_000_000_000_00n;
/** Million baht to the satang. */
const millionPlaces = 8;

const refused = (code: AmountRefusal): ParsedAmount => ({ kind: "refused", code });

export function parseAmount(text: string, unit: AmountUnit): ParsedAmount {
  if (isBlank(text)) return { kind: "blank" };
  if (/^\d{1,12}(?:\.\d{1,2})?$/.test(text)) return limited(parseDecimal(text, unit === "baht" ? 2 : millionPlaces) ?? 0n);
  const clean = toArabicDigits(normalizeThai(text)).replace(/\u2212/g, "-");
  if (/^[=@]/.test(clean) || /^[+-][A-Za-z(]/.test(clean)) return refused("amount_formula");
  const { number, stated } = withoutUnit(clean);
  if (stated !== null && stated !== unit) return refused("amount_unit");
  if (/^\(.*\)$/.test(number) || /^-|-$/.test(number)) return refused("amount_negative");
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(number)) return refused("amount_exponent");
  const typed = parseTypedDecimal(number, unit === "baht" ? 2 : millionPlaces);
  if (typed.kind === "blank") return { kind: "blank" };
  if (typed.kind === "refused") {
    if (typed.reason === "grouping") return refused("amount_grouping");
    if (typed.reason === "places") return refused(unit === "baht" ? "amount_places" : "amount_places_million");
    return refused("amount_not_number");
  }
  return limited(parseDecimal(typed.value, unit === "baht" ? 2 : millionPlaces) ?? 0n);
}

const limited = (satang: Satang): ParsedAmount => (satang > largest ? refused("amount_too_large") : { kind: "value", satang });

/** Splits "538800.0000 ล้านบาท" into its number and the unit the cell itself states. */
function withoutUnit(text: string): { number: string; stated: AmountUnit | null } {
  const tail = /^(.*?[\d)])\s*([^\d\s().,]\D*)$/.exec(text.replace(/^฿\s*/, ""));
  if (!tail) return { number: text.replace(/^฿\s*/, ""), stated: null };
  const key = matchKeyOf(tail[2] ?? "").replace(/-$/, "");
  if (words.million.includes(key)) return { number: tail[1] ?? "", stated: "million" };
  if (words.baht.includes(key)) return { number: tail[1] ?? "", stated: "baht" };
  return { number: text, stated: null };
}
