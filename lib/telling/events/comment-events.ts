import "server-only";
import type { NoticeFacts } from "../rules/notice";
import { certifiersAt, positionNames, positionsAt, toEach } from "../store-recipients";
import { type EventHandler, goneOf, textOf } from "./event";

type Comment = {
  readonly areaId: string;
  readonly areaTh: string;
  readonly areaEn: string;
  readonly projectId: string;
  readonly project: string;
  readonly reportId: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly comment: string;
  readonly by: string;
  readonly recordedBy: string | null;
  readonly earlier: string[];
};

/** A comment: the unit's officers and certifiers, whoever typed the figures, and whoever wrote in the same report before. */
export const commentAdded: EventHandler = async (read, event, now) => {
  const commentId = textOf(event, "commentId");
  const [row] = await read<Comment>(
    `select r.area_id as "areaId", a.name_th as "areaTh", a.name_en as "areaEn", p.id::text as "projectId", p.name_th as project,
            r.id::text as "reportId", r.fiscal_year as "fiscalYear", r.fiscal_month::int as month, c.text as comment,
            c.position_id::text as by, v.recorded_by_position_id::text as "recordedBy",
            array(select distinct before.position_id::text from report_comment before
                   where before.report_id = r.id and before.at < c.at) as earlier
       from report_comment c join report r on r.id = c.report_id join project p on p.id = r.project_id join area a on a.id = r.area_id
       left join report_version v on v.report_id = r.id and v.is_current
      where c.id = $1::uuid`,
    [commentId],
  );
  if (!row) return goneOf(event);
  const { areaId, by, recordedBy, earlier, ...about } = row;
  const facts: NoticeFacts = { ...about, ...(await positionNames(read, by)) };
  const [officers, certifiers] = [await positionsAt(read, areaId, ["officer"]), await certifiersAt(read, areaId, now)];
  const people = [...officers, ...certifiers, ...(recordedBy ? [recordedBy] : []), ...earlier];
  return toEach(people, by, { topic: "comment_added" as const, areaId, facts });
};
