import type { DemoActivity } from "./plan-rows";
import type { Random } from "./random";
import remarks from "./words/remarks.json";

export type Words = {
  readonly workDone: string | null;
  readonly problem: string | null;
  readonly delayCause: string | null;
  readonly remedy: string | null;
};

const isSoft = ({ plan }: DemoActivity): boolean => plan.signs === null;

function workDone(random: Random, activity: DemoActivity, month: number, physical: number): string {
  const { work } = remarks;
  if (isSoft(activity)) return random.pick(physical >= 10_000 ? work.soft_done : physical > 0 ? work.soft_middle : work.soft_start);
  const signs = activity.course.real.signs ?? 0;
  if (physical >= 10_000) return random.pick(work.done);
  if (physical >= 8_500) return random.pick(work.finish);
  if (physical >= 1_500) return random.pick(work.middle);
  if (month >= signs) return random.pick(work.start);
  return random.pick(month >= signs - 1.2 ? work.tender : work.before);
}

/** Causes that are possible at a stage: no contractor is late before there is one, no river floods in March. */
function causesAt(activity: DemoActivity, month: number): string[] {
  const { never, real } = activity.course;
  if (never) return ["no_bidder", "permission_pending", "site_not_ready", "appeal"];
  const signs = real.signs ?? 0;
  if (month < signs)
    return ["design_price_pending", "permission_pending", "tor_revised", "no_bidder", "appeal", "allocation_late", "site_not_ready"];
  const wet = month <= 2 || month >= 9;
  return [
    "contractor_late",
    "no_claim",
    "staff_short",
    "scope_change",
    "site_not_ready",
    ...(wet ? ["disaster_season", "disaster_season"] : []),
  ];
}

/** What the officer writes about a line. A problem is told when the work is behind its plan; the cause stays the same while it lasts. */
export function wordsOf(random: Random, activity: DemoActivity, at: { month: number; physical: number; planned: number }): Words {
  const said = workDone(random, activity, at.month, at.physical);
  const behind = at.planned - at.physical;
  if (behind <= 0 || !random.chance(behind > 500 ? 0.9 : 0.4)) return { workDone: said, problem: null, delayCause: null, remedy: null };
  if (isSoft(activity)) {
    const [problem = null, remedy = null] = random.pick(remarks.softProblem);
    return { workDone: said, problem, delayCause: "other", remedy };
  }
  const causes = causesAt(activity, at.month);
  const cause = causes[Number.parseInt(activity.id.slice(0, 4), 16) % causes.length] ?? "other";
  const texts: Readonly<Record<string, string[][]>> = remarks.problems;
  const [problem = null, remedy = null] = random.pick(texts[cause] ?? remarks.softProblem);
  return { workDone: said, problem, delayCause: cause, remedy };
}
