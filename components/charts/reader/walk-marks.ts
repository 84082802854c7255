import { type Arrow, nearestTowards } from "./nearest";

/** What can be read in a chart: its links, or shapes that only say something. */
export type Mark = HTMLElement | SVGElement;

const isShown = (mark: Mark): boolean => mark.getClientRects().length > 0;

export const marksOf = (chart: Element): Mark[] => [...chart.querySelectorAll<Mark>("[data-say]")].filter(isShown);

const middleOf = (mark: Mark) => {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** The mark an arrow leads to: the neighbour the drawing names for it, else the nearest one that way. */
export function markTowards(chart: Element, from: Mark, arrow: Arrow): Mark | null {
  const named = from.dataset[{ ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" }[arrow]];
  if (named) return chart.querySelector<Mark>(`[data-mark="${named}"]`);
  const marks = marksOf(chart);
  const next = nearestTowards(middleOf(from), marks.map(middleOf), arrow);
  return next === null ? null : (marks[next] ?? null);
}
