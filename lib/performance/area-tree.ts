import { percentOf } from "@/lib/core/percent";
import { type Figures, sumFigures } from "./rules/figures";
import { emptyMonths, sumsByPlace } from "./rules/month-figures";
import type { TreeRow } from "./rules/overview-view";
import type { Place } from "./rules/places";
import type { SeverityLimits } from "./rules/severity";
import { standingOf } from "./rules/standing";

/** The places somebody may see, parents first, with the figures of one month; `rootIds` are those whose parent is not among them. */
export type AreaTree = { readonly rootIds: readonly string[]; readonly rows: readonly TreeRow[] };

/** `now` holds the figures of every unit that has a plan. */
export function areaTreeOf(places: readonly Place[], now: ReadonlyMap<string, Figures>, limits: SeverityLimits): AreaTree {
  const sums = sumsByPlace(places, new Map([...now].map(([id, figures]) => [id, { months: emptyMonths(), now: figures }])), sumFigures);
  const ids = new Set(places.map(({ id }) => id));
  const rows = places.map((place): TreeRow => {
    const figures = sums.get(place.id)?.now ?? sumFigures([]);
    const { status, paidPercent, committedPercent, plannedPercent } = standingOf(figures, limits);
    return {
      place,
      status,
      paidPercent,
      committedPercent,
      plannedPercent,
      provisionalPercent: percentOf(figures.disbursedSubmitted + figures.disbursedCarried, figures.budgetNet),
      hasPlan: figures.budgetNet > 0n,
    };
  });
  return { rootIds: places.filter(({ parentId }) => parentId === null || !ids.has(parentId)).map(({ id }) => id), rows };
}
