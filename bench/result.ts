import { type Timing, timingOf } from "./measure";

/** One row of the table. `bar` is the highest ratio of p50 that is accepted; null where the figure is only told. */
export type Result = {
  readonly name: string;
  readonly ours: Timing;
  readonly baseline: Timing;
  readonly statements?: number;
  /** Of one answer's body. */
  readonly bytes?: number;
  readonly bar: number | null;
  /** The baseline is a limit, not a measured thing. */
  readonly isLimited?: boolean;
};

/** A figure that has a limit instead of a baseline, in the unit its name states: the limit stands as the baseline, the bar is 1. */
export const withinLimit = (name: string, measured: readonly number[], limit: number): Result => ({
  name,
  ours: timingOf(measured),
  baseline: timingOf([limit]),
  bar: 1,
  isLimited: true,
});

/** Nothing of nothing is no excess. */
const ratioOf = (ours: Timing, baseline: Timing): number => (ours.p50 === 0 ? 0 : ours.p50 / baseline.p50);

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

/** The table as it is printed, and as `--json` writes it: p50, p95 and baseline in milliseconds. */
export function printed(results: readonly Result[]): string {
  const head = ["", "p50 ms", "p95 ms", "baseline", "ratio", "bar", "SQL", "bytes", "per s"];
  const rows = results.map(({ name, ours, baseline, statements, bytes, bar, isLimited }) => {
    const ratio = ratioOf(ours, baseline);
    const verdict = bar === null ? "" : `${bar.toFixed(1)}× ${ratio <= bar ? "met" : "MISSED"}`;
    return [
      name,
      ms(ours.p50),
      ms(ours.p95),
      ms(baseline.p50),
      `${ratio.toFixed(2)}×`,
      verdict,
      String(statements ?? ""),
      String(bytes ?? ""),
      isLimited ? "" : `${ours.perSecond.toFixed(0)} / ${baseline.perSecond.toFixed(0)}`,
    ];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "))
    .join("\n");
}

export const asJson = (results: readonly Result[]) =>
  results.map(({ name, ours, baseline, statements, bytes, bar }) => ({
    name,
    p50: ours.p50,
    p95: ours.p95,
    baseline: baseline.p50,
    ratio: ratioOf(ours, baseline),
    bar,
    statements,
    bytes,
    perSecond: ours.perSecond,
    baselinePerSecond: baseline.perSecond,
  }));
