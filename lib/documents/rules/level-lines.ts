import type { Percent } from "@/lib/core/percent";
import type { Figures } from "@/lib/performance/rules/figures";
import type { RankedPlace } from "@/lib/performance/rules/overview-view";
import { figuresOf, type Place, type UnitSeries, unitsUnder } from "@/lib/performance/rules/places";
import { rankPlaces } from "@/lib/performance/rules/rank-places";
import type { SeverityLimits } from "@/lib/performance/rules/severity";
import type { DocumentFacts } from "./about";
import { closedOrder } from "./closed-order";

/** One unit, or the sum of a cluster or a region, or the whole. Ranks are those of the units among each other. */
export type LevelLine = {
  readonly kind: "row" | "subtotal" | "total";
  readonly ranked: RankedPlace;
  readonly statuses: Pick<Figures, "statusOnPlan" | "statusWatch" | "statusLate" | "statusCritical" | "statusMissing">;
};

export type LevelSummary = DocumentFacts & {
  /** Disbursement target of the running quarter; null when none is announced. */
  readonly target: Percent | null;
  readonly lines: readonly LevelLine[];
  readonly total: LevelLine | null;
};

type Measured = {
  readonly series: UnitSeries;
  readonly month: number;
  readonly limits: SeverityLimits;
  readonly target: Percent | null;
};

/** Units in the order of the country, each cluster and region closed by its sum; the whole stands apart. Sums first, ratios last. */
export function levelLines(places: readonly Place[], rootId: string, at: Measured): Pick<LevelSummary, "lines" | "total"> {
  const { series, month } = at;
  const holding = (place: Place): string[] => unitsUnder(places, place.id).filter((id) => series.has(id));
  const lineOf = (kind: LevelLine["kind"], ranked: RankedPlace, unitIds: readonly string[]): LevelLine => ({
    kind,
    ranked,
    statuses: figuresOf(series, unitIds, month),
  });
  const units = places.filter(({ id, ownsBudget }) => ownsBudget && series.has(id));
  const rankedUnits = new Map(
    rankPlaces(
      units.map((place) => ({ place, own: false, unitIds: [place.id] })),
      at,
    ).map((ranked) => [ranked.place.id, ranked]),
  );
  const sumLine = (place: Place, kind: "subtotal" | "total"): LevelLine[] => {
    const unitIds = holding(place);
    const [ranked] = rankPlaces([{ place, own: false, unitIds }], at);
    return ranked ? [lineOf(kind, { ...ranked, rank: null, movement: null }, unitIds)] : [];
  };
  const root = places.find(({ id }) => id === rootId);
  return {
    lines: closedOrder(places, rootId, (id) => series.has(id)).flatMap(({ kind, place, unitIds }) => {
      if (kind === "subtotal") return sumLine(place, "subtotal");
      const ranked = rankedUnits.get(place.id);
      return ranked ? [lineOf("row", ranked, unitIds)] : [];
    }),
    total: (root && sumLine(root, "total")[0]) ?? null,
  };
}
