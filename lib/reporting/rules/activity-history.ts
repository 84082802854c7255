import type { TypedFigures } from "./figures";
import type { LineNotes } from "./lines";
import type { ReportState } from "./workflow";

/** One version of an activity's figures: cumulative percent and baht as text, instants ISO (UTC), who in which position. */
export type ActivityVersion = TypedFigures &
  LineNotes & {
    readonly version: number;
    readonly state: ReportState;
    readonly isCurrent: boolean;
    readonly isOfficial: boolean;
    /** Why a certified month was written anew. */
    readonly correctionReason: string | null;
    readonly returnComment: string | null;
    readonly recordedBy: string;
    readonly recordedTitleTh: string;
    readonly recordedTitleEn: string;
    readonly recordedAt: string;
    readonly submittedBy: string | null;
    readonly submittedTitleTh: string | null;
    readonly submittedTitleEn: string | null;
    readonly submittedAt: string | null;
    readonly returnedBy: string | null;
    readonly returnedTitleTh: string | null;
    readonly returnedTitleEn: string | null;
    readonly returnedAt: string | null;
    readonly certifiedBy: string | null;
    readonly certifiedTitleTh: string | null;
    readonly certifiedTitleEn: string | null;
    readonly certifiedAt: string | null;
    readonly officialAt: string | null;
  };

export type HistoryMonth = {
  readonly month: number;
  readonly planned: { readonly physical: string; readonly disbursed: string } | null;
  /** Files standing beside the month. */
  readonly evidence: number;
  readonly versions: readonly ActivityVersion[];
};

/** An activity's year: always twelve months, each with every version of its figures. */
export type ActivityHistory = {
  readonly activity: {
    readonly id: string;
    readonly projectId: string;
    readonly projectNameTh: string;
    readonly areaId: string;
    readonly areaNameTh: string;
    readonly areaNameEn: string;
    readonly code: string;
    readonly nameTh: string;
    readonly budgetNet: string;
    readonly fiscalYear: number;
  };
  readonly months: readonly HistoryMonth[];
};
