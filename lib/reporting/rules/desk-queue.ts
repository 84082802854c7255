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
