import type { Actor } from "@/lib/access/actor";
import { pool } from "@/lib/platform/database";
import { makeActor, makePlan, makeRound, testYear } from "@/lib/platform/testing/fixtures";
import { renewAllRollups } from "../rollup/renew-rollup";

/** Units of three clusters and a region's rest: cluster projects beside provinces', and places with one unit only. */
export const reportingUnits = ["30", "31", "c-northeast-lower-1", "50", "51", "90"] as const;
export const reportedMonths = [1, 2, 3, 4] as const;

const number = (salt: string, limit: number): string => `(abs(hashtext('${salt}' || k.key || k.month)) % ${limit})`;

/**
 * Plans, themes and four months of reports: certified, submitted, drafts, certifications that may be undone, returned ones,
 * corrections on certified ones, and months nobody sent.
 * The figures need not be believable, so that every flag is raised by something. The same on every run: drawn from the
 * codes of the plan.
 */
export async function makeReports(): Promise<void> {
  const [recorder, certifier] = [await makeActor("officer", reportingUnits), await makeActor("certifier", reportingUnits)];
  for (const month of reportedMonths) await makeRound(month);
  for (const [index, areaId] of reportingUnits.entries()) {
    for (const [expenseClass, fundSource] of [
      ["capital", "province"],
      ["recurrent", "province"],
      ["capital", "function"],
    ] as const) {
      const nets = [`${(index + 2) * 1_234_567}.89`, `${(index + 1) * 345_678}.01`];
      await makePlan({ areaId, expenseClass, fundSource, projects: [nets, ["750000.50"]] });
    }
    await makePlan({ areaId, planTier: "Y2", projects: [["999999.99"]] });
  }
  const client = await pool().connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    await client.query(
      `insert into project_alignment select p.id, i.id from project p join alignment_item i on i.id in ('master_plan.MP03', 'master_plan.MP05', 'milestone13.M01')
      where abs(hashtext(p.code || i.id)) % 2 = 0`,
    );
    await client.query(reportsSql);
    for (const [version, condition] of versions) await client.query(versionSql(version, condition, recorder, certifier));
    await client.query(
      "update report_version v set is_current = not exists (select from report_version n where n.report_id = v.report_id and n.version > v.version)",
    );
    await client.query(
      `insert into report_line (report_version_id, activity_id, physical, committed, disbursed, delay_cause)
      select v.id, a.id, ${number("work", 10_001)} / 100.0, case ${number("none", 3)} when 0 then 0 else round(a.budget_net * ${number("bound", 60)} / 100, 2) end,
        case ${number("unpaid", 3)} when 0 then 0 else round(a.budget_net * ${number("paid", 95)} / 100, 2) end,
        (array['site_not_ready', 'no_bidder', null, null])[1 + ${number("cause", 4)}]
      from report r join report_version v on v.report_id = r.id join activity a on a.project_id = r.project_id
      join project p on p.id = a.project_id
      cross join lateral (select p.code || '/' || a.code as key, r.fiscal_month * 10 + v.version as month) k where ${number("line", 9)} > 0`,
    );
    await client.query("commit");
    await client.query("begin");
    await renewAllRollups(client, { fiscalYear: testYear });
    await client.query("commit");
  } finally {
    client.release();
  }
}

const reportsSql = `
  insert into report (id, project_id, area_id, fiscal_year, fiscal_month, round_id)
  select gen_random_uuid(), p.id, p.area_id, p.fiscal_year, r.fiscal_month, r.id
  from project p join round r on r.fiscal_year = p.fiscal_year and r.fiscal_month <= ${reportedMonths.length}
  cross join lateral (select p.code as key, r.fiscal_month as month) k where p.fiscal_year = ${testYear} and ${number("report", 6)} > 0`;

type State = "draft" | "submitted" | "returned" | "certifying" | "certified";
type Shape = { readonly state: State; readonly number: number };
const versions: readonly (readonly [Shape, string])[] = [
  [{ state: "certified", number: 1 }, "in (0, 1, 2, 5, 6)"],
  [{ state: "submitted", number: 1 }, "= 3"],
  [{ state: "draft", number: 1 }, "= 4"],
  [{ state: "certifying", number: 1 }, "= 7"],
  [{ state: "returned", number: 1 }, "= 8"],
  [{ state: "submitted", number: 2 }, "= 5"],
  [{ state: "returned", number: 2 }, "= 6"],
];

const versionSql = ({ state, number: version }: Shape, condition: string, recorder: Actor, certifier: Actor): string => {
  const at = (days: number): string =>
    `timestamptz '2026-11-01' + make_interval(days => ${days} + k.month::int, secs => ${number("second", 999)})`;
  const by = ({ positionId, personId }: Actor): string => `'${positionId}'::uuid, '${personId}'::uuid`;
  const nobody = "null, null, null";
  const sent = state === "draft" ? nobody : `${by(recorder)}, ${at(version)}`;
  const certified = state === "certified" || state === "certifying" ? `${by(certifier)}, ${at(9)}, ${at(10)}` : `${nobody}, null`;
  const returned = state === "returned" ? `${by(certifier)}, ${at(9)}, 'แก้ตัวเลข'` : `${nobody}, null`;
  return `insert into report_version (id, report_id, version, state, is_current, is_official, correction_reason, recorded_by_position_id, recorded_by_person_id,
      submitted_by_position_id, submitted_by_person_id, submitted_at, certified_by_position_id, certified_by_person_id, certified_at, official_at,
      returned_by_position_id, returned_by_person_id, returned_at, return_comment)
    select gen_random_uuid(), r.id, ${version}, '${state}', ${version === 1 ? "true" : "false"}, ${state === "certified"}, ${version > 1 ? "'แก้'" : "null"}, ${by(recorder)}, ${sent}, ${certified}, ${returned}
    from report r join project p on p.id = r.project_id cross join lateral (select p.code as key, r.fiscal_month as month) k where ${number("state", 9)} ${condition}`;
};
