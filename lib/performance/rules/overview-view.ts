import type { Percent } from "@/lib/core/percent";
import type { AttentionFlag } from "./attention";
import type { CurvePoint } from "./curve";
import type { HeatRow } from "./heat";
import type { Lead } from "./lead";
import type { Movement } from "./month-movement";
import type { MonthlyRow } from "./monthly";
import type { Place } from "./places";
import type { Status } from "./severity";
import type { Standing } from "./standing";
import type { TargetClass } from "./targets";

/** A target and the distance to it: points of N, and the baht still needed by the quarter's end. */
export type TargetView = { readonly percent: Percent; readonly points: string | null; readonly stillNeeded: string };

export type ClassView = {
  readonly expenseClass: TargetClass;
  readonly standing: Standing;
  readonly disbursement: TargetView | null;
  readonly spending: TargetView | null;
};

/**
 * One quarter of one class against both targets. A quarter that is over is shown as it stood in its last month, the running one
 * in the month looked at. A coming one has its targets and what must be paid until then, counted from the month looked at.
 */
export type QuarterClassView = {
  readonly quarter: number;
  readonly expenseClass: TargetClass;
  /** The month its figures are of; null while the quarter is in the future. */
  readonly month: number | null;
  readonly paidPercent: Percent | null;
  readonly spentPercent: Percent | null;
  readonly disbursement: TargetView | null;
  readonly spending: TargetView | null;
};

/** A place in a ranking: a child of the area with all below it, or one budget owner. */
export type RankedPlace = {
  readonly place: Place;
  readonly own: boolean;
  readonly standing: Standing;
  readonly rank: number | null;
  readonly movement: number | null;
  readonly target: TargetView | null;
  /** DOMAIN §7: below its own plan and below the national target; null when no target is announced. */
  readonly belowBoth: boolean | null;
  /** Percent paid and planned by month, October first; paid is null after the month looked at. */
  readonly paidByMonth: readonly (Percent | null)[];
  readonly planByMonth: readonly (Percent | null)[];
  /** Percent paid and points to plan of the month before; null in October. */
  readonly before: { readonly paidPercent: Percent | null; readonly planPoints: string | null } | null;
};

/** `own`: the place's own projects alone. */
export type GapContributor = { readonly place: Place; readonly own: boolean; readonly shortfall: string; readonly share: Percent };

export type MonthRow = {
  readonly month: number;
  /** Paid in the month alone, and up to its end. */
  readonly paidInMonth: string;
  readonly paid: string;
  readonly planned: string;
  readonly paidPercent: Percent | null;
  readonly plannedPercent: Percent | null;
};

export type StatusCount = { readonly status: Status; readonly units: number; readonly budgetNet: string; readonly activities: number };

/** Activities one attention flag stands on (docs/figures.md), with what they are worth. Baht strings. */
export type AttentionRow = {
  readonly flag: AttentionFlag;
  readonly activities: number;
  readonly units: number;
  readonly budgetNet: string;
  /** Baht at stake: what it counts is told by flag in docs/figures.md. */
  readonly amount: string;
  /** The unit with most at stake; null where there is one unit only, or nothing. */
  readonly worst: Place | null;
  /** ISO day by which it should be settled; null where no rule names one. */
  readonly due: string | null;
};

/** Activities whose newest known report names one cause of delay. Baht strings. */
export type ProblemRow = {
  /** Code of the list delay_cause. */
  readonly cause: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly activities: number;
  readonly units: number;
  readonly budgetNet: string;
  /** Baht these activities are behind their own plans. */
  readonly shortfall: string;
  /** The unit with the largest budget so held up; null where there is one unit only. */
  readonly worst: Place | null;
};

/** What the overview of one area in one month says. Amounts are baht strings; screens format them. */
export type OverviewFigures = {
  readonly standing: Standing;
  readonly before: Standing | null;
  readonly unitCount: number;
  readonly quarter: number;
  /** ISO day the running quarter ends: targets are due then. */
  readonly quarterEnd: string;
  readonly quarterTargets: readonly (Percent | null)[];
  readonly targets: {
    readonly disbursement: TargetView | null;
    readonly spending: TargetView | null;
    readonly mixDisbursement: TargetView | null;
    readonly mixSpending: TargetView | null;
  };
  readonly mix: {
    readonly capitalNet: string;
    readonly recurrentNet: string;
    readonly capital: Percent | null;
    readonly recurrent: Percent | null;
  };
  readonly lead: Lead;
  readonly curve: readonly CurvePoint[];
  readonly months: readonly MonthRow[];
  /** The twelve months by themselves. */
  readonly monthly: readonly MonthlyRow[];
  readonly classes: readonly ClassView[];
  readonly children: readonly RankedPlace[];
  /** The clusters of the country with their provinces, in the order of the official list; empty below the ministry. */
  readonly clusters: readonly RankedPlace[];
  readonly units: readonly RankedPlace[];
  readonly statuses: readonly StatusCount[];
  readonly confidenceUnits: { readonly certified: number; readonly submitted: number; readonly missing: number };
  readonly contributors: {
    readonly top: readonly GapContributor[];
    readonly total: string;
    readonly below: number;
    readonly topShare: Percent | null;
    /** How few of the units below their plan are short of half of the total or more; 0 where none is. */
    readonly unitsToHalf: number;
  };
  /** Every budget owner by month, in the order of `units`. */
  readonly heat: readonly HeatRow[];
  /** Four quarters × overall, recurrent, capital. */
  readonly quarters: readonly QuarterClassView[];
  readonly movement: Movement;
  /** Baht still to be paid by the quarter's end: to the own plan, and to the target (null when none is announced). */
  readonly gap: { readonly planNeeded: string; readonly targetNeeded: string | null };
  /** Flags that stand on something, most baht at stake first. */
  readonly attention: readonly AttentionRow[];
  /** Causes of delay, largest budget held up first. */
  readonly problems: readonly ProblemRow[];
};

/** What narrows the figures; null is "all". `theme` is the id of an item of the national master plans. */
export type FigureFilter = {
  readonly expenseClass: "recurrent" | "capital" | null;
  readonly fundSource: string | null;
  readonly theme: string | null;
};

/** A code with its names, for a choice. */
export type NamedCode = { readonly code: string; readonly nameTh: string; readonly nameEn: string };

export type YearWithPlans = {
  readonly year: number;
  /** planned | interim | in_force | closed */
  readonly status: string;
};

export type OverviewContext = {
  readonly place: Place;
  /** Ministry first, the place itself last. */
  readonly path: readonly Place[];
  readonly years: readonly YearWithPlans[];
  readonly filter: FigureFilter;
  /** What the place's figures of the year can be narrowed to: the sources of funds and the themes that occur. */
  readonly funds: readonly NamedCode[];
  readonly themes: readonly NamedCode[];
};

/** Where an overview stands: the place within the actor's scope, its years, and the month to look at. */
export type OverviewPlace = OverviewContext & {
  readonly at: { readonly year: number; readonly month: number; readonly reported: boolean } | null;
};

export type ProjectRow = {
  readonly id: string;
  readonly code: string;
  readonly nameTh: string;
  readonly projectTier: number;
  readonly fundSource: string;
  /** State of the month's newest report version; null when none was started. */
  readonly reportState: "draft" | "submitted" | "returned" | "certifying" | "certified" | null;
  readonly standing: Standing;
};

export type Overview = OverviewContext & {
  readonly year: number;
  readonly month: number;
  /** False while nothing of the year has been submitted or certified. */
  readonly reported: boolean;
  /** When the newest figure counted was sent or certified (ISO instant). */
  readonly asOf: string | null;
  readonly isDemo: boolean;
  readonly targetsAreDemo: boolean;
  readonly figures: OverviewFigures;
  /** The place's own projects; empty where it owns no budget (ministry, region). */
  readonly projects: readonly ProjectRow[];
};

/** `overview` is null when the place has no plans in the year asked for (or none at all). */
export type OverviewAnswer = OverviewContext & { readonly year: number | null; readonly overview: Overview | null };

/** One row of the area tree with the figures of a month. */
export type TreeRow = {
  readonly place: Place;
  readonly status: Status;
  readonly paidPercent: Percent | null;
  readonly committedPercent: Percent | null;
  readonly plannedPercent: Percent | null;
  /** Part of paidPercent that is not certified: submitted, or carried from an earlier month. */
  readonly provisionalPercent: Percent | null;
  /** False when the place has no plan in the year. */
  readonly hasPlan: boolean;
};
