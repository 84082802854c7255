import { formatDecimal, parseDecimal } from "./decimal";
import { isBlank, normalizeThai, toArabicDigits } from "./thai-text";

/**
 * A number as a person types it: Thai digits, commas or spaces between groups of three, a leading sign, blank as "-".
 * Commas that do not group by three ("1,581,1500") are refused: guessing the missing or doubled digit would be silent
 * (DOMAIN §14). Every refusal has its own reason, so that it gets its own words.
 */
export type TypedDecimal =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "refused"; readonly reason: "not_a_number" | "grouping" | "places" };

const groupedByThree = /^[+-]?\d{1,3}(?:[ ,]\d{3})*(?:\.\d*)?$/;

/** Reads text at a scale, answering a plain decimal with exactly `places` places: ("๑,๒๐๐.5", 2) → "1200.50". A true minus (U+2212) counts as "-". */
export function parseTypedDecimal(text: string, places: number): TypedDecimal {
  if (isBlank(text)) return { kind: "blank" };
  const clean = toArabicDigits(normalizeThai(text)).replace("−", "-");
  if (!/^[+-]?[\d ,]*\d[\d ,]*(?:\.\d*)?$/.test(clean) && !/^[+-]?\.\d+$/.test(clean)) return { kind: "refused", reason: "not_a_number" };
  if (/[ ,]/.test(clean) && !groupedByThree.test(clean)) return { kind: "refused", reason: "grouping" };
  const plain = clean
    .replace(/[ ,]/g, "")
    .replace(/^([+-]?)\./, "$10.")
    .replace(/\.$/, "");
  const value = parseDecimal(plain, places);
  return value === null ? { kind: "refused", reason: "places" } : { kind: "value", value: formatDecimal(value, places) };
}

/** The form a number is shown in while it is edited: grouped by commas, no needless zeros: "1200.50" → "1,200.50", "70.00" → "70". */
export function typedDecimalOf(value: string): string {
  const [whole = "", fraction = ""] = value.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return /[1-9]/.test(fraction) ? `${grouped}.${fraction}` : grouped;
}
