/**
 * Which line of an activity counts in a month (docs/figures.md): the newest version that is submitted or certified, or,
 * for official figures, the official one; of the month itself, else of the greatest month before that has one. While a
 * certification may be undone its version counts as submitted.
 */
export type CountedLine = {
  readonly month: number;
  readonly version: number;
  readonly state: "draft" | "submitted" | "returned" | "certifying" | "certified";
  readonly isOfficial: boolean;
  /** Of the newest version of its month that was sent and not returned. What that version leaves out, no older one of the month says. */
  readonly isNewest: boolean;
};

export type Counted<Line> = { readonly line: Line; readonly confidence: "certified" | "submitted" | "missing" };

/** The newest known figures of a month, and how far they may be quoted; null when nothing was ever sent. */
export function latestLine<Line extends CountedLine>(lines: readonly Line[], month: number): Counted<Line> | null {
  const line = newest(
    lines.filter(({ isNewest }) => isNewest),
    month,
  );
  if (!line) return null;
  return { line, confidence: line.month < month ? "missing" : line.state === "certified" ? "certified" : "submitted" };
}

/** The certified figures in force of a month. */
export const officialLine = <Line extends CountedLine>(lines: readonly Line[], month: number): Line | null =>
  newest(
    lines.filter(({ isOfficial }) => isOfficial),
    month,
  );

const newest = <Line extends CountedLine>(lines: readonly Line[], month: number): Line | null =>
  lines
    .filter((line) => line.month <= month)
    .reduce<Line | null>(
      (best, line) => (!best || line.month > best.month || (line.month === best.month && line.version > best.version) ? line : best),
      null,
    );
