import type { Random } from "./random";

/** What items of a category look like, in million baht: median and spread (σ of the logarithm), smallest and largest. */
export type Shape = { readonly median: number; readonly sigma: number; readonly from: number; readonly to: number; readonly mean: number };

/** Profile of FY2565: capital items median 17, p90 40, largest 111.685; operating items median 0.36, p90 4.05, largest 32.185. */
export const capitalShape: Shape = { median: 17.6, sigma: 0.66, from: 1.2, to: 111.6, mean: 22.0 };
export const operatingShape: Shape = { median: 0.3, sigma: 1.85, from: 0.02, to: 32, mean: 1.65 };

/** Hundreds of baht in a million. */
const perMillion = 10_000;

/**
 * Splits `money` (hundreds of baht) into items that look like the shape and sum to it exactly. The number of items follows
 * from the money, never the other way: a larger unit has more works, not dearer ones.
 */
export function itemAmounts(random: Random, money: number, shape: Shape, roundTo: number): number[] {
  const [smallest, largest] = [shape.from * perMillion, shape.to * perMillion];
  const least = Math.ceil(money / largest);
  const most = Math.max(1, Math.floor(money / smallest));
  const count = Math.min(most, Math.max(1, least, Math.round(money / (shape.mean * perMillion))));
  const clip = (value: number): number => Math.min(largest, Math.max(smallest, value));
  let items = Array.from({ length: count }, () => clip(random.logNormal(shape.median, shape.sigma) * perMillion));
  for (let pass = 0; pass < 4; pass++) {
    const factor = money / items.reduce((sum, item) => sum + item, 0);
    items = items.map((item) => clip(item * factor));
  }
  const rounded = items.map((item) => Math.max(roundTo, Math.round(item / roundTo) * roundTo));
  return settle(rounded, money, roundTo, count === 1 ? money : largest);
}

/** Puts the rounding difference on the largest items, keeping every item positive and under the cap while others can take it. */
function settle(items: number[], money: number, smallest: number, cap: number): number[] {
  let left = money - items.reduce((sum, item) => sum + item, 0);
  const order = items.map((_, index) => index).sort((a, b) => (items[b] ?? 0) - (items[a] ?? 0));
  for (const index of order) {
    const item = items[index] ?? 0;
    const change = left > 0 ? Math.min(left, Math.max(0, cap - item)) : Math.max(left, smallest - item);
    items[index] = item + change;
    left -= change;
    if (left === 0) return items;
  }
  items[order[0] ?? 0] = (items[order[0] ?? 0] ?? 0) + left;
  return items;
}
