import type { CurvePoint, XY } from "./curve-scene";

/** A part of the curve at a scale of its own, in pixels of the whole drawing. */
export type InsetScene = {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly paid: readonly XY[];
  readonly official: readonly XY[];
  readonly paidPercent: string;
  readonly officialPercent: string;
};

/** Points of a hundred below which two ends cannot be told apart on the curve, and above which there is something to show. */
const coincides = 6;
const apart = 0.05;
const months = 3;

type Plot = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/**
 * What is certified and what is submitted, over the last months before the one looked at, where they lie too close on the whole
 * curve. It stands at the lower right, under a curve that has risen by then; null where there is nothing to part or no room.
 */
export function insetOf(points: readonly CurvePoint[], month: number, plot: Plot): InsetScene | null {
  const now = points.find((point) => point.month === month);
  if (now?.paid == null || now.official === null) return null;
  const difference = Number(now.paid) - Number(now.official);
  if (Math.abs(difference) < apart || Math.abs(difference) > coincides) return null;
  const [width, height] = [plot.right - plot.left, plot.bottom - plot.top];
  const box = { x: plot.left + width * 0.6, y: plot.bottom - height * 0.36, width: width * 0.38, height: height * 0.3 };
  // The plan runs where the box would stand while the year is young.
  if (points.some(({ month: each, plan }) => each >= 8 && plan !== null && Number(plan) < 45)) return null;
  const shown = points.filter((point) => point.month <= month && point.month > month - months && point.paid !== null);
  if (shown.length < 2) return null;
  const values = shown.flatMap(({ paid, official }) => [Number(paid), Number(official ?? paid)]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const pad = { side: 10, top: 20, bottom: 8 };
  const place = (value: string, index: number): XY => [
    box.x + pad.side + (index * (box.width * 0.46 - pad.side)) / Math.max(1, shown.length - 1),
    box.y + pad.top + (1 - (Number(value) - least) / Math.max(0.01, most - least)) * (box.height - pad.top - pad.bottom),
  ];
  return {
    box,
    paid: shown.map(({ paid }, index) => place(paid ?? "0", index)),
    official: shown.map(({ official, paid }, index) => place(official ?? paid ?? "0", index)),
    paidPercent: now.paid,
    officialPercent: now.official,
  };
}
