import type pg from "pg";
import { emptyTargets } from "./demo-targets";
import { restTriggers, wakeTriggers } from "./triggers";

const demoProjects = "select id from project where plan_id in (select id from plan where is_demo)";
const demoActivities = `select id from activity where project_id in (${demoProjects})`;
const demoReports = `select id from report where project_id in (${demoProjects})`;

/** What hangs on demonstration plans without saying so itself, remembered before they go. */
const remembered = [
  "create temporary table demo_issue on commit drop as select distinct development_issue_id as id from project p join plan on plan.id = p.plan_id where is_demo",
  "create temporary table demo_year on commit drop as select distinct fiscal_year from plan p where is_demo and not exists (select from plan r where not r.is_demo and r.fiscal_year = p.fiscal_year)",
];
const leftOver = [
  "delete from development_issue i using demo_issue d where d.id = i.id and not exists (select from project where development_issue_id = i.id)",
  "delete from round r using demo_year y where y.fiscal_year = r.fiscal_year and not exists (select from report where round_id = r.id)",
  "drop table demo_issue, demo_year",
];

/** Children first: while triggers rest, nothing cascades. What people added to a demonstration plan goes with it. */
const removals = [
  `delete from report_comment where report_id in (${demoReports})`,
  `delete from evidence where activity_id in (${demoActivities})`,
  "delete from file_content c where not exists (select from evidence where sha256 = c.sha256)",
  "delete from reopen_request r using plan p where p.is_demo and (p.area_id, p.fiscal_year) = (r.area_id, r.fiscal_year)",
  "delete from reminder r using plan p where p.is_demo and (p.area_id, p.fiscal_year) = (r.area_id, r.fiscal_year)",
  `delete from report_line where report_version_id in (select id from report_version where report_id in (${demoReports}))`,
  `delete from report_version where report_id in (${demoReports})`,
  `delete from report where project_id in (${demoProjects})`,
  `delete from monthly_plan where activity_plan_id in (select id from activity_plan where activity_id in (${demoActivities}))`,
  `delete from activity_plan where activity_id in (${demoActivities})`,
  `delete from activity where project_id in (${demoProjects})`,
  `delete from kpi where project_id in (${demoProjects})`,
  `delete from project_alignment where project_id in (${demoProjects})`,
  ...["activity_month", "unit_month_issue", "unit_month_theme", "unit_month_rollup"].map(
    (table) => `delete from ${table} u using plan p where p.is_demo and (p.area_id, p.fiscal_year) = (u.area_id, u.fiscal_year)`,
  ),
  "delete from project where plan_id in (select id from plan where is_demo)",
  "delete from plan where is_demo",
];

/** Accounts that real plans or files still name are closed instead of removed. */
const named = `(select recorded_by_position_id from report_version union select submitted_by_position_id from report_version
  union select returned_by_position_id from report_version union select certified_by_position_id from report_version
  union select certified_for_position_id from report_version union select position_id from report_comment
  union select requested_by_position_id from reopen_request union select decided_by_position_id from reopen_request
  union select confirmed_by_id from activity_plan union select created_by_id from import_batch union select position_id from command_receipt)`;
const freeSeats = `select id from position where is_demo and not exists (select from ${named} as named (id) where named.id = position.id)`;
const accountRemovals = [
  "delete from session where position_id in (select id from position where is_demo)",
  "delete from command_receipt where position_id in (select id from position where is_demo)",
  "delete from notification where position_id in (select id from position where is_demo)",
  "delete from email_message where position_id in (select id from position where is_demo)",
  "delete from notification_choice where position_id in (select id from position where is_demo)",
  "delete from calendar_feed where position_id in (select id from position where is_demo)",
  "delete from delegation where exists (select from position p where p.is_demo and p.id in (from_position_id, to_position_id))",
  "update position set is_active = false where is_demo",
  `create temporary table free_seat on commit drop as ${freeSeats}`,
  "delete from credential where position_id in (select id from position where is_demo)",
  "delete from position_area where position_id in (select id from free_seat)",
  "delete from position_assignment where position_id in (select id from free_seat)",
  "delete from position where id in (select id from free_seat)",
  `delete from person where is_demo and id not in (select person_id from position_assignment
    union select recorded_by_person_id from report_version where recorded_by_person_id is not null
    union select submitted_by_person_id from report_version where submitted_by_person_id is not null
    union select returned_by_person_id from report_version where returned_by_person_id is not null
    union select certified_by_person_id from report_version where certified_by_person_id is not null
    union select person_id from report_comment union select requested_by_person_id from reopen_request
    union select decided_by_person_id from reopen_request where decided_by_person_id is not null)`,
  "drop table free_seat",
];

/** Removes the demonstration in the caller's transaction; returns how many plans went. The audit trail stays: it cannot be shortened. */
export async function removeDemo(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ plans: number }>("select count(*)::int as plans from plan where is_demo");
  const rested = await restTriggers(client);
  for (const statement of [...remembered, ...removals, ...leftOver, ...accountRemovals]) await client.query(statement);
  await wakeTriggers(client, rested);
  await emptyTargets(client);
  return rows[0]?.plans ?? 0;
}
