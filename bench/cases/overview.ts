import { readOverview } from "@/lib/performance/queries/read-overview";
import { pool } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import { timeBeside } from "../measure";
import { actorOf } from "../people";
import type { Result } from "../result";

/** The year before the last: every month of it is reported. */
export const year = 2569;
const month = 6;

/**
 * The least that answers a dashboard: the place, its children, the unit rows of the year it adds up from, and the yardsticks, as
 * four statements of the plain driver side by side, without a rule, a scope or a check.
 */
export async function plainOverview(areaId: string): Promise<void> {
  const under = "(select descendant_id from area_closure where ancestor_id = $1)";
  await Promise.all([
    pool().query(`select * from area where id in ${under} and level <> 'district'`, [areaId]),
    pool().query(
      `select area_id, fiscal_month, expense_class, sum(budget_net), sum(disbursed_certified), sum(disbursed_submitted), sum(disbursed_carried),
        sum(committed_certified + committed_submitted + committed_carried), sum(planned_disbursed), sum(planned_physical),
        sum(physical_certified + physical_submitted + physical_carried), sum(official_disbursed), sum(net_certified), sum(net_submitted),
        sum(status_on_plan), sum(status_watch), sum(status_late), sum(status_critical), sum(status_missing)
      from unit_month_rollup where fiscal_year = $2 and area_id in ${under} group by 1, 2, 3`,
      [areaId, year],
    ),
    pool().query("select * from target where fiscal_year = $1", [year]),
    pool().query("select code, value from threshold where code like 'severity.%'"),
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
      const timing = await timeBeside(ours, () => plainOverview(areaId), { connections, calls: connections === 1 ? 60 : 200 });
      results.push({ name: `${name}, in process, ${connections} at once`, ...timing, statements, bar: 1.5 });
    }
  }
  return results;
}
