import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import type { Transaction } from "@/lib/platform/database";
import type { Reader } from "@/lib/platform/reader";
import type { ReopenRequest } from "./rules/reopening";
import type { HeadRound, Scope } from "./store-head";

/** A request as JSON (ReopenRequest), from reopen_request q and `requestJoins`. */
export const requestJson = `jsonb_build_object('id', q.id, 'areaId', q.area_id, 'fiscalYear', q.fiscal_year, 'month', q.fiscal_month,
    'projectId', q.project_id, 'reason', q.reason, 'state', q.state, 'version', q.version,
    'requestedAt', q.requested_at, 'requestedByTitleTh', asker.title_th, 'requestedByTitleEn', asker.title_en, 'requestedBy', asking.name_th,
    'decidedAt', q.decided_at, 'decidedByTitleTh', decider.title_th, 'decidedByTitleEn', decider.title_en, 'decidedBy', deciding.name_th,
    'comment', q.decision_comment, 'openUntil', q.open_until)`;

export const requestJoins = `join position asker on asker.id = q.requested_by_position_id
    left join person asking on asking.id = q.requested_by_person_id
    left join position decider on decider.id = q.decided_by_position_id
    left join person deciding on deciding.id = q.decided_by_person_id`;

/**
 * The requests for a unit's month and those of one project of it, newest first, as a JSON array of ReopenRequest. The names
 * are SQL expressions of the statement around it; where `project` is null only those for the whole unit come.
 */
export const requestsSql = (area: string, year: string, month: string, project: string): string =>
  `(select coalesce(jsonb_agg(${requestJson} order by q.requested_at desc, q.id), '[]') from reopen_request q ${requestJoins}
    where q.area_id = ${area} and q.fiscal_year = ${year} and q.fiscal_month = ${month} and (q.project_id is null or q.project_id = ${project}))`;

export type AskedMonth = {
  readonly areaId: string;
  readonly ancestorIds: readonly string[];
  readonly round: HeadRound | null;
  readonly requests: readonly ReopenRequest[];
};
type Asked = { readonly areaId: string; readonly fiscalYear: number; readonly month: number; readonly projectId: string | null };

/** A unit's month, or that of one of its projects in frame, within a scope; null where there is nothing to report there. */
export async function loadAskedMonth(read: Reader, scope: Scope, of: Asked): Promise<AskedMonth | null> {
  const [row] = await read<AskedMonth>(
    `select a.id as "areaId", array(select ancestor_id from area_closure where descendant_id = a.id) as "ancestorIds",
      (select jsonb_build_object('id', round.id, 'opensAt', round.opens_at, 'closesAt', round.closes_at, 'publishedAt', round.published_at)
        from round where round.fiscal_year = at.year and round.fiscal_month = at.month) as round,
      ${requestsSql("a.id", "at.year", "at.month", "at.project_id")} as requests
    from area a cross join (select $3::int as year, $4::int as month, $5::uuid as project_id) at
    where a.id = $2 and ${scopeCondition(scope, "a.id", 1)} and exists (select from project p where p.area_id = a.id
      and p.fiscal_year = at.year and p.plan_tier = 'Y1' and (at.project_id is null or p.id = at.project_id))`,
    [scope.areaIds, of.areaId, of.fiscalYear, of.month, of.projectId],
  );
  return row ?? null;
}

type By = { readonly positionId: string; readonly personId: string };

export async function insertRequest(tx: Transaction, of: Asked & { readonly reason: string }, by: By, at: Date): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into reopen_request (area_id, fiscal_year, fiscal_month, project_id, reason, requested_by_position_id, requested_by_person_id, requested_at)
    values (${of.areaId}, ${of.fiscalYear}, ${of.month}, ${of.projectId}::uuid, ${of.reason}, ${by.positionId}::uuid, ${by.personId}::uuid, ${at})
    returning id`;
  if (!row) throw new Error("a request was not stored");
  return row.id;
}

export type HeldRequest = Asked & {
  readonly id: string;
  readonly ancestorIds: readonly string[];
  readonly state: ReopenRequest["state"];
  readonly openUntil: Date | null;
  readonly requestedByPositionId: string;
  readonly version: number;
};

/** A request within a scope, with its other deciders waiting; null when there is none there. */
export async function holdRequest(tx: Transaction, scope: Scope, requestId: string): Promise<HeldRequest | null> {
  const [row] = await tx.$queryRawUnsafe<HeldRequest[]>(
    `select q.id, q.area_id as "areaId", array(select ancestor_id from area_closure where descendant_id = q.area_id) as "ancestorIds",
      q.fiscal_year as "fiscalYear", q.fiscal_month::int as month, q.project_id as "projectId", q.state, q.open_until as "openUntil",
      q.requested_by_position_id as "requestedByPositionId", q.version
    from reopen_request q where q.id = $2::uuid and ${scopeCondition(scope, "q.area_id", 1)} for update`,
    scope.areaIds,
    requestId,
  );
  return row ?? null;
}
