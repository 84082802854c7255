import type { Rating } from "@/lib/performance/rollup/rules/rating";

/**
 * The order of a certifier's desk: what somebody should look at stands on top, the most of it first, then what waited longest.
 * A report is unremarkable when nothing of this is there; only those may be certified together.
 */
export type Remarkable = {
  readonly isCorrection: boolean;
  /** It came back after a return. */
  readonly isResent: boolean;
  /** Lines sent with a reason for a warning. */
  readonly warnings: number;
  /** Lines whose physical work moved further than the jump limit since the month before. */
  readonly bigMoves: number;
  /** Lines whose cumulative figures fell. */
  readonly falls: number;
  /** Lines whose officer rates them better than the computed rating. */
  readonly selfRatingBetter: number;
};

export const remarksOn = ({ isCorrection, isResent, warnings, bigMoves, falls, selfRatingBetter }: Remarkable): number =>
  Number(isCorrection) + Number(isResent) + warnings + bigMoves + falls + selfRatingBetter;

type Queued = Remarkable & { readonly submittedAt: string; readonly reportId: string };

export const inDeskOrder = <Item extends Queued>(items: readonly Item[]): Item[] =>
  [...items].sort(
    (a, b) => remarksOn(b) - remarksOn(a) || a.submittedAt.localeCompare(b.submittedAt) || a.reportId.localeCompare(b.reportId),
  );

/** One report waiting for certification. Instants are ISO strings. */
export type CertifyQueueItem = Remarkable & {
  readonly reportId: string;
  readonly projectId: string;
  readonly areaId: string;
  readonly areaNameTh: string;
  readonly areaNameEn: string;
  readonly code: string;
  readonly nameTh: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly version: number;
  readonly lockVersion: number;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly recordedBy: string;
  readonly activities: number;
  /** Percentage points within which physical work may move in a month. */
  readonly jumpLimit: string;
  /** The project's own computed rating: its weighted physical work against its plan. */
  readonly rating: Rating;
  readonly needsCare: boolean;
  readonly canCertify: boolean;
  /** Why it may not be certified by the actor: they put figures in, or the certifier they stand in for did. */
  readonly obstacle: "recorded" | "certifier_recorded" | null;
  /** The certifier the actor stands in for; null in person. */
  readonly standingFor: { readonly titleTh: string; readonly titleEn: string } | null;
};

/** A certification that is not official yet. */
export type UndoableCertification = {
  readonly reportId: string;
  readonly lockVersion: number;
  readonly nameTh: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly activities: number;
  readonly certifiedAt: string;
  /** The instant it becomes official. */
  readonly officialAt: string;
  readonly certifiedByTh: string;
  readonly certifiedByEn: string;
  /** The certifier it was done for by a delegate. */
  readonly forTh: string | null;
  readonly forEn: string | null;
  /** Certified by the actor's position, or for it. */
  readonly mayUndo: boolean;
};
