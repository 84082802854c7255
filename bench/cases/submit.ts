import { randomUUID } from "node:crypto";
import { pool, read } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import { submitReport } from "@/lib/reporting/commands/submit-report";
import { timeBeside } from "../measure";
import { actorOf } from "../people";
import type { Result } from "../result";

/** The last month of the last year is open and not reported (bench/data.ts). */
const [year, month] = [2570, 12];
const inTheRound = new Date("2027-10-15T03:00:00Z");

type Due = { readonly projectId: string; readonly areaId: string; readonly roundId: string; readonly activities: readonly string[] };

/** Projects still to be reported, each unit in turn, so that writers of one moment are of different units. */
const dueProjects = (count: number): Promise<Due[]> =>
  read<Due>(
    `select p.id as "projectId", p.area_id as "areaId", r.id as "roundId", (select array_agg(a.id::text) from activity a where a.project_id = p.id) as activities
    from (select *, row_number() over (partition by area_id order by seq) as turn from project where fiscal_year = $1) p
    join round r on r.fiscal_year = $1 and r.fiscal_month = $2
    where not exists (select from report where project_id = p.id and fiscal_month = $2) order by p.turn, p.area_id limit $3`,
    [year, month, count],
  );

/** What one sending must leave behind whoever writes it, in one statement each and prepared: nothing is asked, nothing checked. */
const least = {
  report: `
    with report as (
      insert into report (project_id, area_id, fiscal_year, fiscal_month, round_id, first_submitted_at) values ($1, $2, $3, $4, $5, now()) returning id
    ), version as (
      insert into report_version (report_id, version, state, receipt_no, recorded_by_position_id, recorded_by_person_id, submitted_by_position_id, submitted_by_person_id, submitted_at)
      select id, 1, 'submitted', $9, $6, $7, $6, $7, now() from report returning id, report_id
    )
    insert into report_line (report_version_id, activity_id, physical, committed, disbursed)
    select version.id, activity, 100, 0, 0 from version, unnest($8::uuid[]) activity returning report_version_id, (select report_id from version)`,
  cells: `
    update activity_month m set confidence = 'submitted', status = 'on_plan', reported_month = $2, report_version_id = l.report_version_id,
      physical = l.physical, committed = l.committed, disbursed = l.disbursed
    from report_line l where l.report_version_id = $1 and m.activity_id = l.activity_id and m.fiscal_month >= $2`,
  sums: `
    update unit_month_rollup u set activities_submitted = s.submitted, activities_missing = s.missing, net_submitted = s.net_submitted,
      net_missing = s.net_missing, disbursed_submitted = s.disbursed_submitted, disbursed_carried = s.disbursed_carried,
      committed_submitted = s.committed_submitted, committed_carried = s.committed_carried, physical_submitted = s.physical_submitted,
      physical_carried = s.physical_carried, status_on_plan = s.on_plan, status_missing = s.status_missing
    from (
      select m.fiscal_month, a.expense_category, a.expense_class, p.fund_source,
        count(*) filter (where confidence = 'submitted') as submitted, count(*) filter (where confidence = 'missing') as missing,
        coalesce(sum(a.budget_net) filter (where confidence = 'submitted'), 0) as net_submitted,
        coalesce(sum(a.budget_net) filter (where confidence = 'missing'), 0) as net_missing,
        coalesce(sum(disbursed) filter (where confidence = 'submitted'), 0) as disbursed_submitted,
        coalesce(sum(disbursed) filter (where confidence = 'missing'), 0) as disbursed_carried,
        coalesce(sum(committed) filter (where confidence = 'submitted'), 0) as committed_submitted,
        coalesce(sum(committed) filter (where confidence = 'missing'), 0) as committed_carried,
        coalesce(sum(a.budget_net * physical * 0.01) filter (where confidence = 'submitted'), 0) as physical_submitted,
        coalesce(sum(a.budget_net * physical * 0.01) filter (where confidence = 'missing'), 0) as physical_carried,
        count(*) filter (where status = 'on_plan') as on_plan, count(*) filter (where status = 'missing') as status_missing
      from activity_month m join activity a on a.id = m.activity_id join project p on p.id = m.project_id
      where m.area_id = $1 and m.fiscal_year = $2 and m.fiscal_month >= $3 group by 1, 2, 3, 4
    ) s where u.area_id = $1 and u.fiscal_year = $2 and (u.fiscal_month, u.expense_category, u.expense_class, u.fund_source)
      = (s.fiscal_month, s.expense_category, s.expense_class, s.fund_source)`,
  told: `
    with told as (insert into outbox_event (topic, area_id, payload) values ('report.submitted', $2, $6::jsonb))
    insert into audit_entry (chain_key, request_id, position_id, person_id, action, entity, entity_id, area_id, after)
    values ($2, 'bench', $3, $4, 'report.submitted', 'report', $1, $2, $5)`,
};

/**
 * The least transaction that stores the same report: the unit held, report with version and lines, the cells and sums they
 * change, the event and the audit row. Six statements of the plain driver without a rule, a scope, a check or a receipt.
 */
async function plainSubmit({ projectId, areaId, roundId, activities }: Due, by: { positionId: string; personId: string }): Promise<void> {
  const client = await pool().connect();
  const run = (name: keyof typeof least, values: unknown[]) => client.query({ name, text: least[name], values });
  try {
    await client.query("begin");
    await client.query({
      name: "held",
      text: "select pg_advisory_xact_lock(hashtextextended($1, 0))",
      values: [`unit-year:${areaId}:${year}`],
    });
    const report = [projectId, areaId, year, month, roundId, by.positionId, by.personId, activities, `bench-${projectId}`];
    const stored = await run("report", report);
    const { report_version_id: versionId, report_id: reportId } = stored.rows[0];
    await run("cells", [versionId, month]);
    await run("sums", [areaId, year, month]);
    await run("told", [
      reportId,
      areaId,
      by.positionId,
      by.personId,
      { version: 1, state: "submitted", lines: activities },
      { reportId, projectId, fiscalYear: year, month, version: 1 },
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

export async function submitCases(): Promise<Result[]> {
  const officers = new Map<string, Awaited<ReturnType<typeof actorOf>>>();
  for (const { id } of await read<{ id: string }>("select id from area where owns_budget")) officers.set(id, await actorOf(id, "officer"));
  const officerOf = (areaId: string) => officers.get(areaId) ?? fail(`no officer of ${areaId}`);
  const results: Result[] = [];
  for (const connections of [1, 16]) {
    const calls = connections === 1 ? 40 : 160;
    const warmUp = 2;
    const rounds = 3;
    const due = await dueProjects((calls + warmUp) * rounds * 2 + 1);
    const next = () => due.shift() ?? fail("no project is left to report: make the data anew");
    const ours = async () => {
      const project = next();
      const lines = project.activities.map((activityId) => ({ ...line, activityId }));
      const input = { idempotencyKey: randomUUID(), projectId: project.projectId, month, lockVersion: null, lines };
      const context = { actor: officerOf(project.areaId), requestId: "bench", now: inTheRound };
      const sent = await submitReport(context, input);
      if (!sent.ok) throw new Error(JSON.stringify(sent.failures));
    };
    const plain = () => {
      const project = next();
      return plainSubmit(project, officerOf(project.areaId));
    };
    const { statements } = await withRequestContext("bench", ours);
    const timed = await timeBeside(ours, plain, { connections, calls, warmUp, rounds });
    results.push({ name: `one report submitted, ${connections} at once`, ...timed, statements, bar: 4 });
  }
  return results;
}

const reason = "วัดความเร็ว";
const line = {
  physical: "100",
  committed: "0",
  disbursed: "0",
  workDone: null,
  problem: null,
  delayCause: null,
  remedy: null,
  selfRating: null,
  warningReasons: Object.fromEntries(
    ["physical_jump", "physical_ahead", "paid_ahead", "disbursed_fell", "physical_fell", "over_budget", "plan_multiple", "unit_error"].map(
      (code) => [code, reason],
    ),
  ),
};

function fail(message: string): never {
  throw new Error(message);
}
