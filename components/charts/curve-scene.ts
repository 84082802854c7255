import { type InsetScene, insetOf } from "./curve-inset-scene";

/**
 * Where everything of an S-curve lies, in pixels of a given size (DESIGN §7). Pure: takes percents as decimal strings, gives
 * coordinates and which labels stand where; drawing adds only colours and words. Figures are never printed from here.
 */
export type CurvePoint = {
  /** Fiscal month, 1 = October. */
  readonly month: number;
  readonly plan: string | null;
  /** Everything submitted, certified or not; null after the month looked at. */
  readonly paid: string | null;
  /** The certified part alone. */
  readonly official: string | null;
  /** Paid − plan in points, where it is to be read. */
  readonly planPoints?: string | null;
  /** True while any money of the month is only submitted. */
  readonly provisional: boolean;
  /** Target at the end of the quarter the month lies in; null when not announced. */
  readonly target: string | null;
};

export type XY = readonly [number, number];
type Step = { readonly from: XY; readonly to: XY; readonly value: string; readonly riser: readonly [XY, XY] | null };

/** `compact`: there is room for the value alone; its notes stand below the chart. */
export type ValueLabel = { readonly at: XY; readonly anchor: "start" | "end"; readonly compact: boolean };

export type CurveScene = {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly grid: readonly { readonly value: number; readonly y: number }[];
  readonly months: readonly { readonly month: number; readonly x: number }[];
  readonly band: { readonly x: number; readonly width: number } | null;
  readonly plan: readonly XY[];
  /** Up to the last month in which everything was certified; the rest is dashed. */
  readonly paidSolid: readonly XY[];
  readonly paidDashed: readonly XY[];
  readonly end: { readonly at: XY; readonly hollow: boolean; readonly paid: string; readonly official: string | null } | null;
  /** The certified part of the last month, when it differs from the whole. */
  readonly officialDot: XY | null;
  readonly steps: readonly Step[];
  /** From the value to what it is compared with: the quarter's target, else the plan. */
  readonly gap: { readonly x: number; readonly from: number; readonly to: number } | null;
  readonly endLabels: readonly { readonly kind: "plan" | "target"; readonly value: string; readonly at: XY }[];
  /** The last stretch of certified and submitted enlarged, where they nearly coincide. */
  readonly inset: InsetScene | null;
  /** Corner of the value's label, and which way it grows. */
  readonly valueLabel: ValueLabel | null;
};

const labelGap = 16;
const fullLabel = { width: 96, height: 54 };
const plainLabel = { width: 50, height: 20 };
const compactLabel = { width: 46, height: 20 };
const gridValues = [0, 25, 50, 75, 100];

export function curveScene(
  points: readonly CurvePoint[],
  month: number,
  size: { readonly width: number; readonly height: number },
): CurveScene {
  const plot = { left: 30, right: size.width - 64, top: 18, bottom: size.height - 26 };
  const step = (plot.right - plot.left) / 12;
  const xOf = (at: number): number => plot.left + (at - 0.5) * step;
  const yOf = (percent: string | number): number =>
    plot.bottom - (Math.min(105, Math.max(0, Number(percent))) / 100) * (plot.bottom - plot.top);
  const start: XY = [plot.left, yOf(0)];
  const placed = (value: (point: CurvePoint) => string | null): XY[] =>
    points.flatMap((point) => {
      const percent = value(point);
      return percent === null ? [] : [[xOf(point.month), yOf(percent)] as const];
    });

  const plan = placed(({ plan: value }) => value);
  const paid = placed(({ paid: value }) => value);
  const now = points.find((point) => point.month === month);
  const firstLoose = points.findIndex((point) => point.provisional && point.paid !== null);
  // The segment that leads into the first month that is not wholly certified is the first dashed one.
  const solidCount = firstLoose < 0 ? paid.length : firstLoose;
  const end =
    now?.paid != null
      ? { at: [xOf(month), yOf(now.paid)] as const, hollow: now.provisional, paid: now.paid, official: now.official }
      : null;
  const compared = now?.target ?? now?.plan ?? null;
  const gapPixels = end && compared !== null ? end.at[1] - yOf(compared) : 0;

  const endLabels = endLabelsOf(points, plot, yOf);
  const endWords = endLabels.flatMap(({ at: [x, y] }) =>
    [-6, 0, 6].map((dy): XY[] => [
      [x, y + dy],
      [x + 60, y + dy],
    ]),
  );

  return {
    plot,
    grid: gridValues.map((value) => ({ value, y: yOf(value) })),
    months: points.map((point) => ({ month: point.month, x: xOf(point.month) })),
    band: end ? { x: plot.left + (month - 1) * step, width: step } : null,
    plan: plan.length > 0 ? [start, ...plan] : [],
    paidSolid: solidCount > 0 ? [start, ...paid.slice(0, solidCount)] : [],
    paidDashed: solidCount < paid.length ? (solidCount === 0 ? [start, ...paid] : paid.slice(solidCount - 1)) : [],
    end,
    officialDot: end?.hollow && now?.official != null && now.official !== now.paid ? [xOf(month), yOf(now.official)] : null,
    steps: stepsOf(points, (quarter) => plot.left + quarter * 3 * step, yOf),
    gap: end && compared !== null && Math.abs(gapPixels) > 8 ? { x: end.at[0] + 9, from: end.at[1], to: yOf(compared) } : null,
    endLabels,
    inset: insetOf(points, month, plot),
    valueLabel: end
      ? placeValueLabel(
          end.at,
          plot,
          [plan, paid, stepLines(points, (quarter) => plot.left + quarter * 3 * step, yOf), ...endWords],
          end.hollow,
        )
      : null,
  };
}

type Plot = CurveScene["plot"];
type YOf = (percent: string) => number;

function stepsOf(points: readonly CurvePoint[], quarterX: (quarter: number) => number, yOf: YOf): Step[] {
  const steps: Step[] = [];
  for (const quarter of [0, 1, 2, 3]) {
    const value = points.find(({ month }) => month === quarter * 3 + 1)?.target;
    if (value == null) continue;
    const y = yOf(value);
    const before = steps.at(-1)?.to;
    const joined = before !== undefined && before[0] === quarterX(quarter);
    steps.push({
      from: [quarterX(quarter), y],
      to: [quarterX(quarter + 1), y],
      value,
      riser: joined ? [before, [quarterX(quarter), y]] : null,
    });
  }
  return steps;
}

const stepLines = (points: readonly CurvePoint[], quarterX: (quarter: number) => number, yOf: YOf): XY[] =>
  stepsOf(points, quarterX, yOf).flatMap(({ from, to }) => [from, to]);

/** Labels at the right ends, pushed apart by at least their own height; the higher value stays higher. */
function endLabelsOf(points: readonly CurvePoint[], plot: Plot, yOf: YOf): CurveScene["endLabels"] {
  const last = points.at(-1);
  if (!last) return [];
  const wanted = [
    ...(last.plan === null ? [] : [{ kind: "plan" as const, value: last.plan }]),
    ...(last.target === null ? [] : [{ kind: "target" as const, value: last.target }]),
  ].sort((a, b) => Number(b.value) - Number(a.value));
  let floor = plot.top - 10;
  return wanted.map(({ kind, value }) => {
    const y = Math.max(yOf(value), floor + labelGap);
    floor = y;
    return { kind, value, at: [plot.right + 6, y] };
  });
}

function placeValueLabel(at: XY, plot: Plot, lines: readonly (readonly XY[])[], noted: boolean): ValueLabel {
  const full = cornerFor(noted ? fullLabel : plainLabel, at, plot, lines);
  if (full) return { ...full, compact: false };
  const fallback = { at: [at[0] + 16, Math.max(plot.top, at[1] - compactLabel.height - 8)] as const, anchor: "start" as const };
  return { ...(cornerFor(compactLabel, at, plot, lines) ?? fallback), compact: true };
}

/** The first of four corners around the point, each tried nearest first, where the label's box stays in the plot and no line runs through it. */
function cornerFor(
  labelBox: { readonly width: number; readonly height: number },
  [x, y]: XY,
  plot: Plot,
  lines: readonly (readonly XY[])[],
): Pick<ValueLabel, "at" | "anchor"> | null {
  const crosses = (left: number, top: number): boolean =>
    lines.some((line) =>
      line.some((from, index) => {
        const to = line[index + 1];
        if (!to) return false;
        for (let share = 0; share <= 1; share += 1 / 16) {
          const [px, py] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
          if (px > left - 4 && px < left + labelBox.width && py > top - 2 && py < top + labelBox.height) return true;
        }
        return false;
      }),
    );
  const corners = [0, 22, 44, 66].flatMap(
    (away) =>
      [
        { dx: 16, dy: 8 + away, anchor: "start" },
        { dx: 20, dy: -labelBox.height - 2 - away, anchor: "start" },
        { dx: -12, dy: -labelBox.height - 6 - away, anchor: "end" },
        { dx: -12, dy: 10 + away, anchor: "end" },
      ] as const,
  );
  for (const { dx, dy, anchor } of corners) {
    const left = anchor === "start" ? x + dx : x + dx - labelBox.width;
    const fits =
      left >= plot.left &&
      left + labelBox.width <= plot.right + 60 &&
      y + dy >= plot.top - 8 &&
      y + dy + labelBox.height <= plot.bottom + 2;
    if (fits && !crosses(left, y + dy)) return { at: [x + dx, y + dy], anchor };
  }
  return null;
}
