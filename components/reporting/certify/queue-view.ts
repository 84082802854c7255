/** One report waiting for certification, as the desk lists it. */
export type QueueItem = {
  readonly reportId: string;
  readonly nameTh: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly isCorrection: boolean;
  readonly activities: number;
  readonly warnings: number;
  readonly bigMoves: number;
  readonly selfRatingBetter: number;
  readonly needsCare: boolean;
};

/** The report after this one in the queue, the first again after the last; null when there is no other. */
export function nextInQueue(queue: readonly QueueItem[], reportId: string | undefined): string | null {
  const at = queue.findIndex((item) => item.reportId === reportId);
  const next = queue[(at + 1) % Math.max(1, queue.length)];
  return next && next.reportId !== reportId ? next.reportId : null;
}
