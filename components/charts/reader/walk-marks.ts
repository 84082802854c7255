import { type Arrow, nearestTowards } from "./nearest";

/** What can be read in a chart: its links, or shapes that only say something. */
export type Mark = HTMLElement | SVGElement;

/** Marks carry their words in `data-say`; provinces, named by an id, have them as their accessible name. */
export const markSelector = "[data-say], [data-mark]";

/** What is read at a mark: its title, then a line for each value. */
export const wordsOf = (mark: Mark): string | null => mark.dataset.say ?? mark.getAttribute("aria-label");

const isShown = (mark: Mark): boolean => mark.getClientRects().length > 0;

export const marksOf = (chart: Element): Mark[] => [...chart.querySelectorAll<Mark>(markSelector)].filter(isShown);

const middleOf = (mark: Mark) => {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** The mark an arrow leads to: the neighbour the drawing names for it, else the nearest one that way. */
export function markTowards(chart: Element, from: Mark, arrow: Arrow): Mark | null {
  const named = from.dataset.near?.split(" ")[["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].indexOf(arrow)];
  if (named) return chart.querySelector<Mark>(`[data-mark="${named}"]`);
  const marks = marksOf(chart);
  const next = nearestTowards(middleOf(from), marks.map(middleOf), arrow);
  return next === null ? null : (marks[next] ?? null);
}
