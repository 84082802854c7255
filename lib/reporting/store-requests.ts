import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import type { Reader } from "@/lib/platform/reader";
import type { ReopenRequest } from "./rules/reopening";
import type { Scope } from "./store-head";
import { requestJoins, requestJson } from "./store-reopen";

export type RequestRow = {
  readonly request: ReopenRequest;
  readonly ancestorIds: readonly string[];
  readonly areaNameTh: string;
  readonly areaNameEn: string;
  readonly projectCode: string | null;
  readonly projectNameTh: string | null;
  readonly closesAt: Date;
  /** Requests of the same unit in the same year before this one. */
  readonly askedBefore: number;
  /** Projects the request is about, and those of them that were never sent. */
  readonly projects: number;
  readonly unsent: number;
};

/**
 * The year's requests of the units in a scope, and those of other years that wait or run: a year's last months are asked for
 * in the next. As many as a page bears; none that waits or was granted gives way to a settled one.
 */
export const loadRequests = (read: Reader, scope: Scope, fiscalYear: number, now: Date): Promise<RequestRow[]> =>
  read<RequestRow>(
    `select ${requestJson} as request, array(select ancestor_id from area_closure where descendant_id = q.area_id) as "ancestorIds",
      a.name_th as "areaNameTh", a.name_en as "areaNameEn", p.code as "projectCode", p.name_th as "projectNameTh",
      round.closes_at as "closesAt", due.projects, due.unsent,
      (select count(*)::int from reopen_request earlier where earlier.area_id = q.area_id and earlier.fiscal_year = q.fiscal_year
        and (earlier.requested_at, earlier.id) < (q.requested_at, q.id)) as "askedBefore"
    from reopen_request q ${requestJoins}
    join area a on a.id = q.area_id
    join round on round.fiscal_year = q.fiscal_year and round.fiscal_month = q.fiscal_month
    left join project p on p.id = q.project_id
    cross join lateral (select count(*)::int as projects, count(*) filter (where r.first_submitted_at is null)::int as unsent
      from project each left join report r on r.project_id = each.id and r.fiscal_month = q.fiscal_month
      where each.area_id = q.area_id and each.fiscal_year = q.fiscal_year and each.plan_tier = 'Y1'
        and (q.project_id is null or each.id = q.project_id)) due
    where ${scopeCondition(scope, "q.area_id", 1)}
      and (q.fiscal_year = $2 or q.state = 'waiting' or (q.state = 'granted' and q.open_until > $3))
    order by q.state = 'waiting' desc, q.state = 'granted' desc, q.requested_at desc limit 500`,
    [scope.areaIds, fiscalYear, now],
  );
