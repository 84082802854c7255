import type { Hand } from "./accounts";
import type { DemoProject } from "./plan-rows";
import { idOf, randomOf } from "./random";
import type { Sink } from "./tables";
import words from "./words/desk.json";

type Remark = {
  readonly reportId: string;
  readonly version: number;
  readonly by: Hand;
  readonly at: Date;
  /** When the officer had put it right; null while it still stands. */
  readonly settledAt: Date | null;
};

const fields = ["disbursed", "physical", "committed"] as const;

/** What was wrong with a returned report, on the cells it was about: one or two of them. */
export function addCellRemark(sink: Sink, project: DemoProject, { reportId, version, by, at, settledAt }: Remark): void {
  const random = randomOf("remark", reportId, version);
  const activities = random.shuffled(project.activities).slice(0, random.chance(0.35) ? 2 : 1);
  for (const [index, activity] of activities.entries()) {
    const field = random.pick(fields);
    sink.add("report_comment", {
      id: idOf("remark", reportId, version, index),
      report_id: reportId,
      version,
      activity_id: activity.id,
      field,
      text: random.pick(words.comments[field]),
      position_id: by.positionId,
      person_id: by.personId,
      at,
      settled_at: settledAt,
    });
  }
}
