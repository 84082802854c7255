import { formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { bahtOf, satangOf } from "@/lib/core/money";
import { parseTypedDecimal, typedDecimalOf } from "@/lib/core/typed-decimal";
import type { Check } from "@/lib/reporting/rules/checks";
import type { FigureField, Figures, GridLine } from "./grid-line";

/** What was probably meant; shown as a link that puts it into the cell. Money also says how many million baht that is. */
export type Suggestion = { readonly field: FigureField; readonly value: string; readonly slip: Slip };
type Slip = "million" | "thousand" | "zero_missing" | "zero_extra" | "satang" | "digit_extra" | "point_missing";

type MoneySlip = { readonly slip: Slip; readonly times: bigint; readonly over: bigint };

/** Units first: a ministry form once held "538800.0000 ล้านบาท" (DOMAIN §6). */
const moneySlips: readonly MoneySlip[] = [
  { slip: "million", times: 1_000_000n, over: 1n },
  { slip: "thousand", times: 1_000n, over: 1n },
  { slip: "satang", times: 1n, over: 100n },
  { slip: "zero_missing", times: 10n, over: 1n },
  { slip: "zero_extra", times: 1n, over: 10n },
];

/**
 * A suggestion only where a single known slip of the hand turns the figure into one that fits: not below last month's and not
 * above the budget (money), not above 100 % (physical). Where two slips of one kind would fit, none is offered.
 */
export function suggestFor(check: Check, line: GridLine, figures: Figures): Suggestion | null {
  if (check.code === "physical_range") return physicalMeant(line, figures.physical);
  if (check.field === "physical" || !moneyCodes.includes(check.code)) return null;
  // Too much in sum: only a figure that is too much by itself was mistyped.
  const fields = check.code === "over_budget" ? (["disbursed", "committed"] as const) : [check.field];
  const field = fields.find((one) => check.code !== "over_budget" || isOverBudget(line, figures[one]));
  return field ? moneyMeant(field, line, figures[field]) : null;
}

const moneyCodes: readonly Check["code"][] = ["unit_error", "disbursed_fell", "plan_multiple", "over_budget"];

function isOverBudget(line: GridLine, typed: string): boolean {
  const read = parseTypedDecimal(typed, 2);
  return read.kind === "value" && satangOf(read.value) > satangOf(line.budgetNet);
}

function moneyMeant(field: "committed" | "disbursed", line: GridLine, typed: string): Suggestion | null {
  const read = parseTypedDecimal(typed, 2);
  if (read.kind !== "value") return null;
  const [amount, net] = [satangOf(read.value), satangOf(line.budgetNet)];
  const least = field === "disbursed" ? satangOf(line.previous?.disbursed ?? "0.00") : 0n;
  for (const { slip, times, over } of moneySlips) {
    const scaled = amount * times;
    if (scaled % over !== 0n) continue;
    const meant = scaled / over;
    if (meant > 0n && meant >= least && meant <= net) return { field, slip, value: typedDecimalOf(bahtOf(meant)) };
  }
  return null;
}

/** 7250 for 72.50, 755 for 75. The figure must not lie below last month's. */
function physicalMeant(line: GridLine, typed: string): Suggestion | null {
  const read = parseTypedDecimal(typed, 2);
  if (read.kind !== "value") return null;
  const least = parseDecimal(line.previous?.physical ?? "0", 2) ?? 0n;
  const fits = (points: bigint): boolean => points >= least && points > 0n && points <= 10_000n;
  const digits = read.value.replace(/\.00$/, "");
  if (!/^\d+$/.test(digits)) return null;
  const found = new Map<string, Slip>();
  if (digits.length >= 4 && fits(BigInt(digits))) found.set(typedDecimalOf(formatDecimal(BigInt(digits), 2)), "point_missing");
  for (let at = 0; at < digits.length; at++) {
    const rest = digits.slice(0, at) + digits.slice(at + 1);
    if (rest !== "" && !rest.startsWith("0") && fits(BigInt(rest) * 100n)) found.set(rest, "digit_extra");
  }
  const [meant, ...others] = [...found];
  return meant && others.length === 0 ? { field: "physical", slip: meant[1], value: meant[0] } : null;
}
