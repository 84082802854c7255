/** The part of 0–100 % a dot plot shows, and its marks. */
export type DotScale = { readonly from: number; readonly to: number; readonly ticks: readonly number[] };

/** The span in tens (in ones where all lie within a few) that holds every value. Values are decimal strings; nulls hold nothing. */
export function dotScaleOf(values: readonly (string | null)[]): DotScale {
  const known = values.flatMap((value) => (value === null ? [] : [Number(value)]));
  if (known.length === 0) return { from: 0, to: 100, ticks: [0, 50, 100] };
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const step = [1, 2, 5, 10, 20, 25].find((each) => (most - least) / each <= 5) ?? 25;
  const from = Math.max(0, Math.floor(least / step) * step);
  const to = Math.max(from + step, Math.ceil(most / step) * step);
  const count = Math.round((to - from) / step);
  return { from, to, ticks: Array.from({ length: count + 1 }, (_, index) => from + index * step) };
}

/** Percent of the width at which a value stands; null stays null. Inset so that a mark at an end is not cut. */
export const dotPlace = ({ from, to }: DotScale, value: string | number | null): number | null =>
  value === null ? null : 2 + Math.min(1, Math.max(0, (Number(value) - from) / (to - from))) * 96;
