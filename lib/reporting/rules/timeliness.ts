import { divideRounded, formatDecimal, parseDecimal } from "@/lib/core/decimal";

/**
 * The timeliness score (docs/figures.md): of the project-months whose round has closed, how much was sent on time.
 *   points of a project-month = 1 sent by the closing; max(0, 1 − days late × p/100) sent later; 0 never sent
 *   score = Σ points ÷ Σ project-months due × 100
 * p is the setting `timeliness.late_points_per_day` (percent a day) as valid on the closing day. Every level divides sums
 * by sums: a region's score is not the mean of its provinces'. Points are exact, to 1/1,000,000 of a project-month.
 */
export type Score = {
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  /** Σ points, in hundredths of a project-month: a decimal string with four places ("187.5000" = 1.875 of them). */
  readonly points: string;
};

const places = 4;
const whole = 100n * 10n ** BigInt(places);

const scaled = (text: string): bigint => {
  const value = parseDecimal(text, places);
  if (value === null) throw new Error(`not a decimal with ${places} places: ${JSON.stringify(text)}`);
  return value;
};

/** Points of one project-month in hundredths, scaled by 10⁴. `daysLate` null: never sent. */
export function pointsOf(daysLate: number | null, perDay: string): bigint {
  if (daysLate === null) return 0n;
  const left = whole - BigInt(daysLate) * scaled(perDay);
  return left > 0n ? (left < whole ? left : whole) : 0n;
}

type Sent = { readonly daysLate: number | null; readonly projects: number };

/** The score of one closed month of a unit. */
export function scoreOf(tallies: readonly Sent[], perDay: string): Score {
  const of = (chosen: (daysLate: number | null) => boolean) =>
    tallies.reduce((sum, { daysLate, projects }) => (chosen(daysLate) ? sum + projects : sum), 0);
  const points = tallies.reduce((sum, { daysLate, projects }) => sum + BigInt(projects) * pointsOf(daysLate, perDay), 0n);
  return {
    due: of(() => true),
    onTime: of((days) => days === 0),
    late: of((days) => days !== null && days > 0),
    missing: of((days) => days === null),
    points: formatDecimal(points, places),
  };
}

export const noScore: Score = { due: 0, onTime: 0, late: 0, missing: 0, points: "0.0000" };

/** Sums of sums: months of a unit, units of an area. */
export const sumScores = (scores: readonly Score[]): Score =>
  scores.reduce<Score>(
    (sum, score) => ({
      due: sum.due + score.due,
      onTime: sum.onTime + score.onTime,
      late: sum.late + score.late,
      missing: sum.missing + score.missing,
      points: formatDecimal(scaled(sum.points) + scaled(score.points), places),
    }),
    noScore,
  );

/** What the late ones earned together, in project-months: all points less those on time. */
export const latePointsOf = ({ onTime, points }: Score): string => formatDecimal(scaled(points) - BigInt(onTime) * whole, places + 2);

/** 0.00–100.00, null while no month has closed. */
export const percentOfScore = ({ due, points }: Score): string | null =>
  due === 0 ? null : formatDecimal(divideRounded(scaled(points), BigInt(due) * 10n ** BigInt(places - 2)), 2);

/** The change from one score to another in points, rounded once; null when either has nothing to divide by. */
export function movementOf(before: Score | null, after: Score | null): string | null {
  if (!before || !after || before.due === 0 || after.due === 0) return null;
  const [a, b] = [BigInt(after.due), BigInt(before.due)];
  return formatDecimal(divideRounded(scaled(after.points) * b - scaled(before.points) * a, a * b * 10n ** BigInt(places - 2)), 2);
}
