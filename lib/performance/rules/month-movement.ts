import { formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { bahtOf, type Satang } from "@/lib/core/money";
import { type Percent, percentOf } from "@/lib/core/percent";
import type { Place } from "./places";

/**
 * What moved since the month before, and whose it is. `points` are percentage points of the whole place's N; the parts add up
 * exactly to the difference of the two percents as they are shown (largest remainder). In October the year began at nothing.
 */
export type Movement = {
  readonly from: { readonly month: number; readonly paidPercent: Percent | null } | null;
  readonly to: { readonly month: number; readonly paidPercent: Percent | null };
  /** Baht paid in the month alone, and the points it moved; null without budget. */
  readonly paidInMonth: string;
  readonly points: string | null;
  /** One row per child, in the order of `children`; empty where a place has none. */
  readonly parts: readonly { readonly place: Place; readonly own: boolean; readonly paidInMonth: string; readonly points: string | null }[];
};

export type MovedPart = { readonly place: Place; readonly own: boolean; readonly paidInMonth: Satang };

export function movementOfMonth(
  at: { readonly month: number; readonly paid: Satang; readonly paidBefore: Satang; readonly net: Satang },
  parts: readonly MovedPart[],
): Movement {
  const { month, paid, paidBefore, net } = at;
  const to = { month, paidPercent: percentOf(paid, net) };
  const from = month > 1 ? { month: month - 1, paidPercent: percentOf(paidBefore, net) } : null;
  const total = net === 0n ? null : hundredths(to.paidPercent) - hundredths(from?.paidPercent ?? null);
  const points =
    total === null
      ? parts.map(() => null)
      : pointsOfParts(
          total,
          parts.map(({ paidInMonth }) => paidInMonth),
          net,
        );
  return {
    from,
    to,
    paidInMonth: bahtOf(paid - paidBefore),
    points: total === null ? null : formatDecimal(total, 2),
    parts: parts.map(({ place, own, paidInMonth }, index) => {
      const own_ = points[index];
      return { place, own, paidInMonth: bahtOf(paidInMonth), points: own_ == null ? null : formatDecimal(own_, 2) };
    }),
  };
}

/** Hundredths of a point that add up to `total`: each part rounded down, what is left goes to the largest remainders. */
function pointsOfParts(total: bigint, parts: readonly Satang[], net: Satang): bigint[] {
  if (parts.length === 0) return [];
  const floors = parts.map((part) => floorDivide(part * 10_000n, net));
  const order = parts
    .map((part, index) => ({ index, remainder: part * 10_000n - (floors[index] ?? 0n) * net }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  let rest = total - floors.reduce((sum, floor) => sum + floor, 0n);
  for (let turn = 0; rest !== 0n; turn++) {
    // Two percents rounded apart can leave less than nothing: then the smallest remainders give.
    const at = rest > 0n ? order[turn % order.length] : order[order.length - 1 - (turn % order.length)];
    const step = rest > 0n ? 1n : -1n;
    if (at) floors[at.index] = (floors[at.index] ?? 0n) + step;
    rest -= step;
  }
  return floors;
}

const floorDivide = (dividend: bigint, divisor: bigint): bigint => {
  const quotient = dividend / divisor;
  return dividend % divisor !== 0n && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
};

const hundredths = (percent: Percent | null): bigint => parseDecimal(percent ?? "0", 2) ?? 0n;
