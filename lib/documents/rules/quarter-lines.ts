import type { FiscalMonth } from "@/lib/core/fiscal-calendar";
import { type Figures, sumFigures } from "@/lib/performance/rules/figures";
import type { QuarterClassView } from "@/lib/performance/rules/overview-view";
import { figuresOf, type Place, type UnitSeries } from "@/lib/performance/rules/places";
import { quartersOf } from "@/lib/performance/rules/quarters";
import type { SeverityLimits } from "@/lib/performance/rules/severity";
import { type Standing, standingOf } from "@/lib/performance/rules/standing";
import type { Target, TargetClass } from "@/lib/performance/rules/targets";
import type { DocumentFacts } from "./about";
import { closedOrder } from "./closed-order";

/** A quarter of a class with the money behind its percents; `standing` is null while the quarter has not begun. */
export type QuarterLine = QuarterClassView & { readonly standing: Standing | null };

export type QuarterTargets = DocumentFacts & {
  readonly targetsAreDemo: boolean;
  readonly classes: readonly TargetClass[];
  readonly total: readonly QuarterLine[];
  /** Units in the order of the country, each cluster and region closed by its sum. */
  readonly rows: readonly { readonly kind: "row" | "subtotal"; readonly place: Place; readonly lines: readonly QuarterLine[] }[];
  /** All the place's money in the month looked at. */
  readonly standing: Standing;
};

type Measured = {
  readonly rootId: string;
  readonly places: readonly Place[];
  readonly at: FiscalMonth;
  readonly capital: UnitSeries;
  readonly recurrent: UnitSeries;
  readonly targets: readonly Target[];
  readonly limits: SeverityLimits;
};

type FiguresByClass = Readonly<Record<TargetClass, readonly Figures[]>>;

const twelve = Array.from({ length: 12 }, (_, index) => index + 1);

/** The quarters of the overview (rules/quarters) with their amounts: of the whole, of every unit and of the sums between. Sums first, ratios last. */
export function quarterLines({
  rootId,
  places,
  at,
  capital,
  recurrent,
  targets,
  limits,
}: Measured): Pick<QuarterTargets, "total" | "rows" | "standing"> {
  const byClass = (unitIds: readonly string[]): FiguresByClass => {
    const ofClass = (series: UnitSeries): Figures[] => twelve.map((month) => figuresOf(series, unitIds, month));
    const classes = { capital: ofClass(capital), recurrent: ofClass(recurrent) };
    const both = (index: number): Figures[] => [classes.capital[index], classes.recurrent[index]].filter((each) => each !== undefined);
    return { ...classes, overall: twelve.map((month) => sumFigures(both(month - 1))) };
  };
  const linesOf = (figures: FiguresByClass): QuarterLine[] =>
    quartersOf(at, figures, targets).map((view) => {
      const of = view.month === null ? undefined : figures[view.expenseClass][view.month - 1];
      return { ...view, standing: of ? standingOf(of, limits) : null };
    });
  const order = closedOrder(places, rootId, (id) => capital.has(id) || recurrent.has(id));
  const whole = byClass(order.flatMap(({ kind, place }) => (kind === "row" ? [place.id] : [])));
  return {
    total: linesOf(whole),
    rows: order.map(({ kind, place, unitIds }) => ({ kind, place, lines: linesOf(byClass(unitIds)) })),
    standing: standingOf(whole.overall[at.month - 1] ?? sumFigures([]), limits),
  };
}
