import { rescale } from "@/lib/core/decimal";
import { bahtOf, type Satang } from "@/lib/core/money";
import { toArabicDigits } from "@/lib/core/thai-text";
import type { Cells } from "./cells";
import type { PlanField } from "./fields";
import { parseAmount } from "./parse-amount";
import type { Mapping } from "./resolve-mapping";

/**
 * Unit slips (DOMAIN §6: a ministry form shows "538800.0000 ล้านบาท"). A printed million beside the baht is compared at its own
 * precision; amounts far outside what a work costs are pointed at. All of it warns: the baht column rules.
 */
export type AmountDoubt = { readonly code: string; readonly field: PlanField; readonly params: Readonly<Record<string, string>> };

const bahtToMillionPlaces = 8;
/** Nine times the dearest work of FY2565 (111.7 million baht). */
const unusuallyLarge: Satang = 1_000_000_000_00n;
/** Smaller than any printed allocation; "297.3126" read as baht falls here. */
const unusuallySmall: Satang = 1_000_00n;

export function compareWithPrinted(amount: Satang, cells: Cells, mapping: Mapping): AmountDoubt[] {
  const field: PlanField = mapping.columns.amount !== undefined ? "amount" : "amount_million";
  const doubts: AmountDoubt[] = [];
  if (amount === 0n) doubts.push({ code: "amount_zero", field, params: {} });
  else if (amount > unusuallyLarge) doubts.push({ code: "amount_large", field, params: { baht: bahtOf(amount) } });
  else if (amount < unusuallySmall) doubts.push({ code: "amount_small", field, params: { baht: bahtOf(amount) } });

  const printed = cells.amount_million ?? "";
  if (field !== "amount" || printed === "") return doubts;
  const parsed = parseAmount(printed, "million");
  if (parsed.kind !== "value") doubts.push({ code: "printed_unreadable", field: "amount_million", params: {} });
  else if (!agrees(amount, parsed.satang, placesOf(printed))) {
    doubts.push({ code: "printed_differs", field: "amount_million", params: { baht: bahtOf(amount), printed } });
  }
  return doubts;
}

const agrees = (amount: Satang, printed: Satang, places: number): boolean =>
  rescale(amount, bahtToMillionPlaces, places) === rescale(printed, bahtToMillionPlaces, places);

/** Decimals as printed; spreadsheets drop trailing zeros ("217.164"), so four, the official precision, is the least (DESIGN §8). */
const placesOf = (text: string): number =>
  Math.min(bahtToMillionPlaces, Math.max(4, /\.(\d+)/.exec(toArabicDigits(text))?.[1]?.length ?? 0));
