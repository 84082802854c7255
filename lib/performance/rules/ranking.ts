import type { Satang } from "@/lib/core/money";
import { type Percent, percentOf } from "@/lib/core/percent";

/**
 * Order of places by percent paid, best first. Ratios are compared exactly (D₁·N₂ against D₂·N₁) wherever
 * they are near each other, equal ones share a rank, and a place without budget has none.
 */
export type Ratio = { readonly id: string; readonly part: Satang; readonly whole: Satang };

export function ranksOf(places: readonly Ratio[]): ReadonlyMap<string, number> {
  const order = places
    .filter((place) => place.whole > 0n)
    .sort((a, b) => {
      const apart = Number(b.part) / Number(b.whole) - Number(a.part) / Number(a.whole);
      if (Math.abs(apart) > 1e-9) return apart;
      const difference = b.part * a.whole - a.part * b.whole;
      return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    });
  const ranks = new Map<string, number>();
  let previous: { readonly place: Ratio; readonly rank: number } | undefined;
  for (const [index, place] of order.entries()) {
    const tied = previous && place.part * previous.place.whole === previous.place.part * place.whole;
    const rank = tied && previous ? previous.rank : index + 1;
    ranks.set(place.id, rank);
    previous = { place, rank };
  }
  return ranks;
}

/** Places climbed since last month (+) or lost (−); null where one of the two months has no rank. */
export function movementOf(id: string, now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number> | null): number | null {
  const rank = now.get(id);
  const last = before?.get(id);
  return rank === undefined || last === undefined ? null : last - rank;
}

export type Contributor = { readonly id: string; readonly shortfall: Satang; readonly share: Percent };
export type Contributors = {
  /** Largest shortfalls first. */
  readonly top: readonly Contributor[];
  /** Σ of the shortfalls of every place below its plan: what the shares are shares of. */
  readonly total: Satang;
  readonly below: number;
  readonly topShare: Percent | null;
  /** How few places, the largest shortfalls first, make up half of the total; 0 where none is below. */
  readonly unitsToHalf: number;
};

/**
 * Who explains the gap: places below their own plan by the baht they are short. Shares are of the sum of all
 * shortfalls, not of the net gap, so that places ahead of plan do not inflate them past 100.
 */
export function contributorsOf(
  places: readonly { readonly id: string; readonly paid: Satang; readonly planned: Satang }[],
  count: number,
): Contributors {
  const short = places
    .map(({ id, paid, planned }) => ({ id, shortfall: planned - paid }))
    .filter((place) => place.shortfall > 0n)
    .sort((a, b) => (a.shortfall === b.shortfall ? a.id.localeCompare(b.id) : a.shortfall > b.shortfall ? -1 : 1));
  const total = short.reduce((sum, place) => sum + place.shortfall, 0n);
  const top = short.slice(0, count);
  return {
    top: top.map((place) => ({ ...place, share: percentOf(place.shortfall, total) ?? "0.00" })),
    total,
    below: short.length,
    topShare: percentOf(
      top.reduce((sum, place) => sum + place.shortfall, 0n),
      total,
    ),
    unitsToHalf: countToHalf(short, total),
  };
}

function countToHalf(short: readonly { readonly shortfall: Satang }[], total: Satang): number {
  let sum = 0n;
  for (const [index, { shortfall }] of short.entries()) {
    sum += shortfall;
    if (sum * 2n >= total) return index + 1;
  }
  return 0;
}
