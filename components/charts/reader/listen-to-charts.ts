import { takesShortcut } from "@/components/layout/shortcut-keys";
import { heatCellAt, heatCellTowards } from "./heat-cursor";
import { isArrow } from "./nearest";
import { type Mark, markSelector, marksOf, markTowards, wordsOf } from "./walk-marks";

/** What is being read, and the mark it stands beside. */
export type Reading = { readonly text: string; readonly mark: Mark };

/** Marks that lead somewhere. */
const linkSelector = `a:is(${markSelector})`;

type Shown = (reading: Reading | null) => void;

/**
 * One set of listeners reads every chart of the page: charts are drawn by the server and carry their words in `data-say`
 * ("title\nvalue"), so hover, touch and keyboard need no script of their own. Returns the way to stop.
 */
export function listenToCharts(shown: Shown): () => void {
  const { signal, abort } = abortable();
  let current: Mark | null = null;
  const read = (mark: Mark | null): void => {
    if (mark === current && !mark?.classList.contains("heat-frame")) return;
    current?.removeAttribute("data-on");
    current = mark;
    mark?.setAttribute("data-on", "");
    if (mark?.dataset.mark) frame(mark);
    const text = mark && wordsOf(mark);
    shown(mark && text ? { text, mark } : null);
  };
  const markUnder = (event: PointerEvent | MouseEvent): Mark | null => {
    const target = event.target;
    if (!(target instanceof Element)) return null;
    return heatCellAt(target, event) ?? target.closest<Mark>(`[data-chart] :is(${markSelector})`);
  };

  document.addEventListener("pointermove", (event) => event.pointerType === "mouse" && read(markUnder(event)), { signal });
  document.addEventListener("pointerdown", (event) => event.pointerType !== "mouse" && !linkOf(event) && read(markUnder(event)), {
    signal,
  });
  document.addEventListener("focusin", ({ target }) => read(target instanceof Element ? target.closest<Mark>(linkSelector) : null), {
    signal,
  });
  // The first touch of a place reads it, the second goes there.
  document.addEventListener(
    "click",
    (event) => {
      const link = linkOf(event);
      if (!link || event.detail === 0 || !matchMedia("(pointer: coarse)").matches || current === link) return;
      event.preventDefault();
      event.stopPropagation();
      read(link);
    },
    { signal, capture: true },
  );
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") return read(null);
      const chart = event.target instanceof Element ? event.target.closest("[data-chart]") : null;
      if (!chart || event.ctrlKey || event.metaKey || event.altKey) return;
      const slider = sliderOf(chart);
      if (event.key === "Enter" && event.target === slider) return open(current);
      const next = stepFrom(chart, event.target as Element, current, event.key);
      if (!next) return;
      event.preventDefault();
      read(next);
      if (slider) tell(slider, chart, next);
      else if (next.matches("a")) next.focus();
    },
    { signal },
  );
  document.addEventListener("keydown", (event) => event.key.toLowerCase() === "t" && takesShortcut(event) && swapTwin(event), { signal });
  return abort;
}

/** On a map the outline of what is read is drawn once more, over its neighbours. */
function frame(mark: Mark): void {
  const outline = mark.querySelector("use")?.getAttribute("href") ?? "";
  for (const each of mark.closest("svg")?.querySelectorAll("use[data-frame]") ?? []) each.setAttribute("href", outline);
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

const linkOf = (event: Event): Mark | null =>
  event.target instanceof Element ? event.target.closest<Mark>(`[data-chart] ${linkSelector}`) : null;

function stepFrom(chart: Element, target: Element, current: Mark | null, key: string): Mark | null {
  if (!isArrow(key) && key !== "Home" && key !== "End") return null;
  if (chart.querySelector("svg[data-heat]")) return heatCellTowards(chart, current && chart.contains(current) ? current : null, key);
  const link = target.closest<Mark>(linkSelector);
  const from = link ?? (current && chart.contains(current) ? current : null);
  const marks = marksOf(chart);
  if (key === "Home") return marks[0] ?? null;
  if (key === "End") return marks.at(-1) ?? null;
  if (!from) return marks.find((mark) => mark.hasAttribute("data-now")) ?? marks[0] ?? null;
  return isArrow(key) ? markTowards(chart, from, key) : null;
}

const sliderOf = (chart: Element): Element | null => (chart.matches("[role=slider]") ? chart : chart.querySelector("[role=slider]"));

/** A chart that is walked as one control: what it stands at is its value. */
function tell(slider: Element, chart: Element, mark: Mark): void {
  slider.setAttribute("aria-valuetext", (wordsOf(mark) ?? "").replaceAll("\n", " "));
  slider.setAttribute("aria-valuenow", String(Math.max(0, marksOf(chart).indexOf(mark)) + 1));
}

/** Goes where the mark being read leads, as a click on it does. */
const open = (mark: Mark | null): void => {
  if (mark?.matches("a")) mark.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
};

/** T swaps a panel's picture and its table while the focus is in the panel. */
function swapTwin(event: KeyboardEvent): void {
  const panel = document.activeElement?.closest(".panel");
  const toggle = panel?.querySelector<HTMLInputElement>("input[data-twin]");
  if (!toggle) return;
  event.preventDefault();
  toggle.click();
}
