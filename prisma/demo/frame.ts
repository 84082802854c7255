import { type Satang, satangOf, splitSatang } from "@/lib/core/money";
import frame from "./frame.json";
import { randomOf } from "./random";
import { type Unit, units } from "./units";

export type Tier = "Y1" | "Y2";

/** Years the demonstration has a frame for. */
export const demoYears: readonly number[] = frame.frames.map(({ year }) => year);

/** Amounts are whole hundreds of baht, as budget documents write them. */
const hundredBaht = 10_000n;

/** The frame of a year and tier in satang: Y1 is what the Cabinet agreed for 76 provinces and 18 clusters (2570: made). */
export function frameOf(year: number, tier: Tier): { province: Satang; cluster: Satang } {
  const found = frame.frames.find((entry) => entry.year === year);
  if (!found) throw new Error(`the demonstration has no frame for ${year}`);
  const million = (text: string): Satang => satangOf(text) * 1_000_000n;
  return { province: million(found[tier].province), cluster: million(found[tier].cluster) };
}

const weightOf = (unit: Unit, year: number): bigint => {
  const base = (frame.weights as Readonly<Record<string, number>>)[unit.id] ?? 0;
  return BigInt(Math.round(base * 100 * randomOf("weight", unit.id, year).between(0.95, 1.05)));
};

/** What each unit gets of the frame; the parts sum to it exactly. Shares are those of real years, moved a little each year. */
export function unitTotals(year: number, tier: Tier): ReadonlyMap<string, Satang> {
  const whole = frameOf(year, tier);
  const totals = new Map<string, Satang>();
  for (const kind of ["province", "cluster"] as const) {
    const members = units.filter((unit) => unit.kind === kind);
    const parts = splitSatang(
      whole[kind] / hundredBaht,
      members.map((unit) => weightOf(unit, year)),
    );
    for (const [index, unit] of members.entries()) totals.set(unit.id, (parts[index] ?? 0n) * hundredBaht);
  }
  return totals;
}

/** Administration money in million baht: 8–10 by size of province, 4–6 by members of a cluster (allocation rules of FY2567). */
export function administrationOf(unit: Unit): number {
  if (unit.kind === "cluster") return unit.provinceIds.length <= 3 ? 4 : unit.provinceIds.length <= 5 ? 5 : 6;
  const weights: Readonly<Record<string, number>> = frame.weights;
  const rank = units.filter((other) => other.kind === "province" && (weights[other.id] ?? 0) > (weights[unit.id] ?? 0)).length;
  return rank < 24 ? 10 : rank < 63 ? 9 : 8;
}
