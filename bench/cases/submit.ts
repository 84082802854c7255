import { randomUUID } from "node:crypto";
import { pool, read } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import { submitReport } from "@/lib/reporting/commands/submit-report";
import { timeCalls } from "../measure";
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

/**
 * The least transaction that stores the same report: report, version, lines and one audit row, by the plain driver, without
 * a rule, a lock, a roll-up or a receipt.
 */
async function plainSubmit({ projectId, areaId, roundId, activities }: Due, by: { positionId: string; personId: string }): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    const report = await client.query<{ id: string }>(
      `insert into report (project_id, area_id, fiscal_year, fiscal_month, round_id, first_submitted_at) values ($1, $2, $3, $4, $5, now()) returning id`,
      [projectId, areaId, year, month, roundId],
    );
    const version = await client.query<{ id: string }>(
      `insert into report_version (report_id, version, state, recorded_by_position_id, recorded_by_person_id, submitted_by_position_id, submitted_by_person_id, submitted_at)
      values ($1, 1, 'submitted', $2, $3, $2, $3, now()) returning id`,
      [report.rows[0]?.id, by.positionId, by.personId],
    );
    await client.query(
      "insert into report_line (report_version_id, activity_id, physical, committed, disbursed) select $1, unnest($2::uuid[]), 100, 0, 0",
      [version.rows[0]?.id, activities],
    );
    await client.query(
      `insert into audit_entry (chain_key, request_id, position_id, person_id, action, entity, entity_id, area_id)
      values ($1, 'bench', $2, $3, 'report.submitted', 'report', $4, $5)`,
      [`unit:${areaId}`, by.positionId, by.personId, report.rows[0]?.id, areaId],
    );
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
    const calls = connections === 1 ? 60 : 320;
    const due = await dueProjects((calls + 5) * 2);
    const next = () => due.shift() ?? fail("no project is left to report: make the data anew");
    const ours = async () => {
      const project = next();
      const lines = project.activities.map((activityId) => ({ ...line, activityId }));
      const input = { idempotencyKey: randomUUID(), projectId: project.projectId, month, lockVersion: null, lines };
      const context = { actor: officerOf(project.areaId), requestId: "bench", now: inTheRound };
      const sent = await submitReport(context, input);
      if (!sent.ok) throw new Error(JSON.stringify(sent.failures));
    };
    const { statements } = await withRequestContext("bench", ours);
    const load = { connections, calls, warmUp: 2 };
    const timed = await timeCalls(ours, load);
    const baseline = await timeCalls(() => {
      const project = next();
      return plainSubmit(project, officerOf(project.areaId));
    }, load);
    results.push({ name: `one report submitted, ${connections} at once`, ours: timed, baseline, statements, bar: 4 });
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
