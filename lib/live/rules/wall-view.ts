import { satangOf } from "@/lib/core/money";
import type { Percent } from "@/lib/core/percent";
import type { CurvePoint } from "@/lib/performance/rules/curve";
import type { HeatCell } from "@/lib/performance/rules/heat";
import type { MonthlyRow } from "@/lib/performance/rules/monthly";
import type { AttentionRow, FigureFilter, Overview, ProblemRow, RankedPlace, TargetView } from "@/lib/performance/rules/overview-view";
import type { Place } from "@/lib/performance/rules/places";
import type { Status } from "@/lib/performance/rules/severity";
import type { Standing } from "@/lib/performance/rules/standing";

/** A name on a wall: short in both languages, and where it stands in the tree. */
export type WallPlace = Pick<Place, "id" | "parentId" | "level" | "nameTh" | "nameEn" | "shortTh" | "shortEn">;

/** A row of a list: a place below, or one of a unit's own projects (named by `project`). */
export type WallRow = {
  readonly id: string;
  readonly place: WallPlace | null;
  readonly project: { readonly code: string; readonly nameTh: string } | null;
  readonly own: boolean;
  readonly budgetNet: string;
  readonly paidPercent: Percent | null;
  readonly certifiedPercent: Percent | null;
  readonly provisionalPercent: Percent | null;
  readonly committedPercent: Percent | null;
  readonly plannedPercent: Percent | null;
  readonly planPoints: string | null;
  readonly planGap: string;
  readonly status: Status;
  readonly beforePercent: Percent | null;
};

export type WallHeatRow = { readonly place: WallPlace; readonly months: readonly (HeatCell["confidence"] | null)[] };

/**
 * What a wall shows of an overview: its figures as they are, without what only a desk needs (explanations, files, series of
 * every unit). Amounts are baht strings, percents two places, gaps points, as in the overview.
 */
export type WallView = {
  readonly place: WallPlace;
  readonly year: number;
  readonly month: number;
  readonly filter: FigureFilter;
  readonly reported: boolean;
  readonly asOf: string | null;
  readonly isDemo: boolean;
  readonly unitCount: number;
  readonly quarter: number;
  readonly quarterEnd: string;
  readonly standing: Standing;
  readonly lead: Overview["figures"]["lead"];
  readonly disbursement: TargetView | null;
  readonly spending: TargetView | null;
  readonly curve: readonly CurvePoint[];
  readonly monthly: readonly MonthlyRow[];
  readonly rows: readonly WallRow[];
  /** The clusters of the country, each with its provinces; empty below the ministry. */
  readonly clusters: readonly WallRow[];
  /** Provinces and clusters by their own plans, for the map and the lists of units; empty below a cluster. */
  readonly units: readonly WallRow[];
  readonly contributors: {
    readonly top: readonly {
      readonly place: WallPlace;
      readonly shortfall: string;
      readonly share: Percent;
      readonly points: string | null;
    }[];
    readonly total: string;
    readonly below: number;
    readonly topShare: Percent | null;
  };
  readonly statuses: Overview["figures"]["statuses"];
  readonly heat: readonly WallHeatRow[];
  readonly attention: readonly AttentionRow[];
  readonly problems: readonly ProblemRow[];
};

/** Rows of a list a wall has room for. */
const mostProjects = 12;

export function wallOf(overview: Overview): WallView {
  const { figures } = overview;
  const { standing, targets, contributors, units } = figures;
  const pointsOf = new Map(units.map(({ place, standing: each }) => [place.id, each.planPoints]));
  return {
    place: named(overview.place),
    year: overview.year,
    month: overview.month,
    filter: overview.filter,
    reported: overview.reported,
    asOf: overview.asOf,
    isDemo: overview.isDemo,
    unitCount: figures.unitCount,
    quarter: figures.quarter,
    quarterEnd: figures.quarterEnd,
    standing,
    lead: figures.lead,
    disbursement: targets.disbursement,
    spending: targets.spending,
    curve: figures.curve,
    monthly: figures.monthly,
    rows: figures.children.length > 0 ? figures.children.map(rowOf) : projectRows(overview),
    clusters: figures.clusters.map(rowOf),
    units: units.length > 1 ? units.map(rowOf) : [],
    contributors: {
      top: contributors.top.map((each) => ({ ...each, place: named(each.place), points: pointsOf.get(each.place.id) ?? null })),
      total: contributors.total,
      below: contributors.below,
      topShare: contributors.topShare,
    },
    statuses: figures.statuses,
    heat: besideTheirClusters(figures.heat).map(({ place, months }) => ({
      place: named(place),
      months: months.map((cell) => cell?.confidence ?? null),
    })),
    attention: figures.attention,
    problems: figures.problems,
  };
}

/** Every cluster's own row, then its provinces': a month that is missing in a whole cluster is then seen as one patch. */
function besideTheirClusters(rows: Overview["figures"]["heat"]): Overview["figures"]["heat"] {
  const clusterOf = ({ place }: (typeof rows)[number]): string => (place.level === "province" ? (place.parentId ?? place.id) : place.id);
  const order = rows.filter(({ place }) => place.level !== "province").map(({ place }) => place.id);
  const inOrder = [...new Set([...order, ...rows.map(clusterOf)])];
  return inOrder.flatMap((id) => {
    const members = rows.filter((row) => clusterOf(row) === id);
    return [...members.filter(({ place }) => place.id === id), ...members.filter(({ place }) => place.id !== id)];
  });
}

const named = ({ id, parentId, level, nameTh, nameEn, shortTh, shortEn }: Place): WallPlace => ({
  id,
  parentId,
  level,
  nameTh,
  nameEn,
  shortTh,
  shortEn,
});

const rowOf = ({ place, own, standing, before }: RankedPlace): WallRow => ({
  ...ofStanding(standing),
  id: own ? `${place.id}-own` : place.id,
  place: named(place),
  project: null,
  own,
  beforePercent: before?.paidPercent ?? null,
});

/** The largest projects of a unit that has nothing below it. */
const projectRows = ({ projects }: Overview): WallRow[] =>
  [...projects]
    .sort((a, b) => (satangOf(a.standing.budgetNet) < satangOf(b.standing.budgetNet) ? 1 : -1))
    .slice(0, mostProjects)
    .map(({ id, code, nameTh, standing }) => ({
      ...ofStanding(standing),
      id,
      place: null,
      project: { code, nameTh },
      own: true,
      beforePercent: null,
    }));

const ofStanding = (standing: Standing) => ({
  budgetNet: standing.budgetNet,
  paidPercent: standing.paidPercent,
  certifiedPercent: standing.certifiedPercent,
  provisionalPercent: standing.provisionalPercent,
  committedPercent: standing.committedPercent,
  plannedPercent: standing.plannedPercent,
  planPoints: standing.planPoints,
  planGap: standing.planGap,
  status: standing.status,
});
