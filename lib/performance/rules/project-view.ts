import type { Percent } from "@/lib/core/percent";
import type { CurvePoint } from "./curve";
import type { Status } from "./severity";
import type { Standing } from "./standing";

type SelfRating = Exclude<Status, "missing">;

/** One version's line of one activity, with who answers for it. Amounts are baht, physical is a cumulative percent. */
export type HistoryLine = {
  readonly activityId: string;
  readonly month: number;
  readonly version: number;
  readonly state: "draft" | "submitted" | "returned" | "certifying" | "certified";
  readonly isOfficial: boolean;
  readonly isNewest: boolean;
  readonly physical: string;
  readonly committed: string;
  readonly disbursed: string;
  readonly selfRating: SelfRating | null;
  readonly workDone: string | null;
  readonly problem: string | null;
  readonly remedy: string | null;
  readonly recordedBy: string;
  readonly recordedTitleTh: string;
  readonly recordedTitleEn: string;
  readonly submittedAt: string | null;
  readonly certifiedBy: string | null;
  readonly certifiedTitleTh: string | null;
  readonly certifiedTitleEn: string | null;
  readonly certifiedAt: string | null;
};

export type PlanMonth = { readonly activityId: string; readonly month: number; readonly physical: string; readonly disbursed: string };

export type ActivityView = {
  readonly id: string;
  readonly code: string;
  readonly nameTh: string;
  readonly agencyName: string | null;
  readonly districtTh: string | null;
  readonly districtEn: string | null;
  readonly expenseClass: string;
  readonly weight: string;
  readonly standing: Standing;
  readonly plannedPhysical: Percent | null;
  /** Newest known physical percent; null when nothing was ever sent. */
  readonly physical: Percent | null;
  /** Computed from physical progress against plan (DOMAIN §7); missing when the month was not reported. */
  readonly rating: Status;
  readonly selfRating: SelfRating | null;
  /** Steps between the officer's rating and the computed one: positive when the officer sees it better. Null without both. */
  readonly ratingGap: number | null;
  readonly history: readonly HistoryLine[];
};

export type ProjectFactsView = {
  readonly id: string;
  readonly areaId: string;
  readonly areaNameTh: string;
  readonly areaNameEn: string;
  readonly fiscalYear: number;
  readonly code: string;
  readonly nameTh: string;
  readonly budgetPlanName: string | null;
  readonly mainActivity: string | null;
  readonly planTier: string;
  readonly projectTier: number;
  readonly fundSource: string;
  readonly isContinuing: boolean;
  readonly issueNameTh: string | null;
  readonly kpis: readonly {
    readonly id: string;
    readonly kind: string;
    readonly nameTh: string;
    readonly unit: string | null;
    readonly baseline: string | null;
    readonly target: string | null;
    readonly targetText: string | null;
  }[];
  readonly alignments: readonly {
    readonly listNameTh: string;
    readonly listNameEn: string;
    readonly code: string;
    readonly nameTh: string;
    readonly nameEn: string;
  }[];
};

export type ProjectOverview = {
  readonly project: ProjectFactsView;
  readonly month: number;
  /** The last month that has begun, so that it may be looked at. */
  readonly lastMonth: number;
  readonly reported: boolean;
  readonly standing: Standing;
  readonly curve: readonly CurvePoint[];
  /** Σ weight × physical % of the activities; null when nothing was ever sent. */
  readonly physical: Percent | null;
  readonly plannedPhysical: Percent;
  readonly activities: readonly ActivityView[];
};
