import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import type { Transaction } from "@/lib/platform/database";
import type { Reader } from "@/lib/platform/reader";
import type { Scope } from "./store-head";

/** A stored comment with who said it; instants as Dates. */
export type CommentRow = {
  readonly id: string;
  readonly version: number;
  readonly activityId: string | null;
  readonly column: string | null;
  readonly text: string;
  readonly at: Date;
  readonly settledAt: Date | null;
  readonly positionId: string;
  readonly role: string;
  readonly byTitleTh: string;
  readonly byTitleEn: string;
  readonly byPerson: string;
};

/**
 * The comments of a report within a scope, oldest first; those of one return, said at one instant, in the order of the report's
 * activities. A report outside the scope has none. One statement.
 */
export const loadComments = (read: Reader, scope: Scope, reportId: string): Promise<CommentRow[]> =>
  read<CommentRow>(
    `select c.id, c.version, c.activity_id as "activityId", c.field as column, c.text, c.at, c.settled_at as "settledAt",
      c.position_id as "positionId", position.role, position.title_th as "byTitleTh", position.title_en as "byTitleEn", person.name_th as "byPerson"
    from report_comment c join report r on r.id = c.report_id
    join position on position.id = c.position_id join person on person.id = c.person_id
    left join activity a on a.id = c.activity_id
    where ${scopeCondition(scope, "r.area_id", 1)} and c.report_id = $2::uuid order by c.at, a.seq nulls first, c.field, c.id`,
    [scope.areaIds, reportId],
  );

export type NewComment = {
  readonly reportId: string;
  readonly version: number;
  readonly activityId: string | null;
  readonly column: string | null;
  readonly text: string;
  readonly positionId: string;
  readonly personId: string;
  readonly at: Date;
};

/** Null when the activity is none of the report's project. */
export async function insertComment(tx: Transaction, comment: NewComment): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into report_comment (report_id, version, activity_id, field, text, position_id, person_id, at)
    select r.id, ${comment.version}, ${comment.activityId}::uuid, ${comment.column}, ${comment.text}, ${comment.positionId}::uuid,
      ${comment.personId}::uuid, ${comment.at}
    from report r where r.id = ${comment.reportId}::uuid and (${comment.activityId}::uuid is null
      or exists (select from activity a where a.id = ${comment.activityId}::uuid and a.project_id = r.project_id))
    returning id`;
  return row?.id ?? null;
}

export type HeldComment = {
  readonly id: string;
  readonly reportId: string;
  readonly activityId: string | null;
  readonly positionId: string;
  readonly settledAt: Date | null;
};

/** The comment, waiting for whoever is settling it too. */
export async function holdComment(tx: Transaction, id: string): Promise<HeldComment | null> {
  const [row] = await tx.$queryRaw<HeldComment[]>`
    select id, report_id as "reportId", activity_id as "activityId", position_id as "positionId", settled_at as "settledAt"
    from report_comment where id = ${id}::uuid for update`;
  return row ?? null;
}

export async function markSettled(tx: Transaction, id: string, at: Date | null): Promise<void> {
  await tx.$executeRaw`update report_comment set settled_at = ${at} where id = ${id}::uuid`;
}
