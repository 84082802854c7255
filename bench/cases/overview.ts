import { readOverview } from "@/lib/performance/queries/read-overview";
import { pool } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import { timeBeside } from "../measure";
import { actorOf } from "../people";
import type { Result } from "../result";

/** The year before the last: every month of it is reported. */
export const year = 2569;
const month = 6;

const under = "(select descendant_id from area_closure where ancestor_id = $1)";
const confidences = (what: string): string => `sum(${what}_certified), sum(${what}_submitted), sum(${what}_carried)`;

/**
 * The least that answers a dashboard with all its panels: the place with its path, years and choices, the places below it, the sums of
 * its units by month and class for the curves and the heat map, everything of the month and the one before, what asks for attention
 * with its causes, the yardsticks, and a unit's own projects; statements of the plain driver side by side, without a rule, a scope
 * or a check.
 */
export async function plainOverview(areaId: string, ownsBudget: boolean): Promise<void> {
  await Promise.all([
    pool().query("select a.* from area_closure c join area a on a.id = c.ancestor_id where c.descendant_id = $1 order by c.depth", [
      areaId,
    ]),
    pool().query(`select * from area where id in ${under} and level <> 'district'`, [areaId]),
    pool().query(
      `select area_id, fiscal_month, expense_class, sum(activities), sum(activities_certified), sum(activities_submitted), sum(budget_net),
        sum(net_submitted), sum(disbursed_certified + disbursed_submitted + disbursed_carried),
        sum(committed_certified + committed_submitted + committed_carried), sum(official_disbursed), sum(planned_disbursed)
      from unit_month_rollup where fiscal_year = $2 and area_id in ${under} group by 1, 2, 3`,
      [areaId, year],
    ),
    pool().query(
      `select fiscal_month, expense_class, area_id, max(as_of), sum(activities), sum(activities_certified), sum(activities_submitted),
        sum(activities_missing), sum(budget_act), sum(budget_net), sum(budget_allocated), sum(net_certified), sum(net_submitted), sum(net_missing),
        ${confidences("disbursed")}, ${confidences("committed")}, ${confidences("physical")}, sum(planned_disbursed), sum(planned_physical),
        sum(official_disbursed), sum(official_committed), sum(official_physical),
        sum(status_on_plan), sum(status_watch), sum(status_late), sum(status_critical), sum(status_missing)
      from unit_month_rollup where fiscal_year = $2 and fiscal_month in ($3, $3 - 1) and area_id in ${under} group by 1, 2, 3`,
      [areaId, year, month],
    ),
    pool().query(
      `select kind, code, area_id, sum(activities), sum(budget_net), sum(amount) from unit_month_issue
      where fiscal_year = $2 and fiscal_month = $3 and theme = '' and area_id in ${under} group by 1, 2, 3`,
      [areaId, year, month],
    ),
    pool().query(
      `select (select json_agg(t) from target t where fiscal_year = $1) as targets, (select json_agg(t) from threshold t where code like 'severity.%') as limits,
        (select json_agg(f) from (select distinct fiscal_year from plan) f) as years`,
      [year],
    ),
    ownsBudget &&
      pool().query(
        `select p.id, p.code, p.name_th, p.project_tier, p.fund_source, (select v.state from report r join report_version v on v.report_id = r.id
            and v.is_current where r.project_id = p.id and r.fiscal_month = $3), sum(activities), sum(budget_act), sum(budget_net),
          sum(budget_allocated), sum(net_certified), sum(net_submitted), sum(net_missing), ${confidences("disbursed")}, ${confidences("committed")},
          ${confidences("physical")}, sum(official_disbursed), sum(planned_disbursed), sum(planned_physical)
        from project p join project_month t on t.project_id = p.id
        where t.area_id = $1 and t.fiscal_year = $2 and t.fiscal_month = $3 group by p.id order by p.seq`,
        [areaId, year, month],
      ),
  ]);
}

export async function overviewCases(): Promise<Result[]> {
  const results: Result[] = [];
  for (const [name, areaId, actor] of [
    ["ministry dashboard", "moi", await actorOf("moi", "executive")],
    ["province dashboard", "30", await actorOf("30", "officer")],
  ] as const) {
    const ours = () => readOverview(actor, { areaId, year, month, now: new Date() });
    const { statements } = await withRequestContext("bench", ours);
    for (const connections of [1, 16]) {
      const timing = await timeBeside(ours, () => plainOverview(areaId, areaId !== "moi"), {
        connections,
        calls: connections === 1 ? 60 : 200,
      });
      results.push({ name: `${name}, in process, ${connections} at once`, ...timing, statements, bar: 1.5 });
    }
  }
  return results;
}
