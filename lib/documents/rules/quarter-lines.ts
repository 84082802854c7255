import type { FiscalMonth } from "@/lib/core/fiscal-calendar";
import { type Figures, sumFigures } from "@/lib/performance/rules/figures";
import type { QuarterClassView } from "@/lib/performance/rules/overview-view";
import { figuresOf, type Place, type UnitSeries, unitsUnder } from "@/lib/performance/rules/places";
import { quartersOf } from "@/lib/performance/rules/quarters";
import type { SeverityLimits } from "@/lib/performance/rules/severity";
import { type Standing, standingOf } from "@/lib/performance/rules/standing";
import type { Target, TargetClass } from "@/lib/performance/rules/targets";
import type { DocumentFacts } from "./about";

/** A quarter of a class with the money behind its percents; `standing` is null while the quarter has not begun. */
export type QuarterLine = QuarterClassView & { readonly standing: Standing | null };

export type QuarterTargets = DocumentFacts & {
  readonly targetsAreDemo: boolean;
  readonly classes: readonly TargetClass[];
  readonly total: readonly QuarterLine[];
  readonly units: readonly { readonly place: Place; readonly lines: readonly QuarterLine[] }[];
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

/** The quarters of the overview (rules/quarters), for the sum and for every unit by itself, with their amounts. */
export function quarterLines({
  rootId,
  places,
  at,
  capital,
  recurrent,
  targets,
  limits,
}: Measured): Pick<QuarterTargets, "total" | "units" | "standing"> {
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
  const holders = unitsUnder(places, rootId).flatMap((id) =>
    places.filter((place) => place.id === id && (capital.has(id) || recurrent.has(id))),
  );
  const whole = byClass(holders.map(({ id }) => id));
  return {
    total: linesOf(whole),
    units: holders.map((place) => ({ place, lines: linesOf(byClass([place.id])) })),
    standing: standingOf(whole.overall[at.month - 1] ?? sumFigures([]), limits),
  };
}
