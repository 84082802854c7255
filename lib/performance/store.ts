import "server-only";
import { parseDecimal } from "@/lib/core/decimal";
import { countColumns, type Figures, moneyColumns, physicalColumns } from "./rules/figures";

/** A row of sums as the database sends it, columns named as in Figures. */
export type FigureRow = Readonly<Record<string, string | number | null>>;

const [minus, point, zero, nine] = [45, 46, 48, 57];

/**
 * A decimal as the database writes it, as a whole number of its smallest unit: "1234.5" at two places is 123450n. Read digit by digit,
 * because a unit's projects have thousands of them; what that cannot hold exactly goes the general way, which also refuses.
 */
function wholesOf(text: string, places: number): bigint {
  let [value, digits, after] = [0, 0, -1];
  const start = text.charCodeAt(0) === minus ? 1 : 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= nine) {
      value = value * 10 + (code - zero);
      digits++;
      if (after >= 0) after++;
    } else if (code === point && after < 0 && digits > 0) after = 0;
    else return parsed(text, places);
  }
  for (let place = Math.max(after, 0); place < places; place++) value *= 10;
  if (digits === 0 || after === 0 || after > places || value > Number.MAX_SAFE_INTEGER) return parsed(text, places);
  return BigInt(start === 1 ? -value : value);
}

function parsed(text: string, places: number): bigint {
  const value = parseDecimal(text, places);
  if (value === null) throw new Error(`not a decimal of ${places} places: ${JSON.stringify(text)}`);
  return value;
}

/** The same as exact figures; Σ N × % ÷ 100 is stored with four places, a fresh quotient may carry more zeros. */
export function figuresFrom(row: FigureRow): Figures {
  const figures: Record<string, number | bigint> = {};
  for (const column of countColumns) figures[column] = Number(row[column]);
  for (const column of moneyColumns) figures[column] = wholesOf(String(row[column]), 2);
  for (const column of physicalColumns) figures[column] = wholesOf(String(row[column]), 4);
  return figures as Figures;
}
