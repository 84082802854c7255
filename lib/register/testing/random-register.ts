import { randomUUID } from "node:crypto";
import { bahtOf } from "@/lib/core/money";
import { read } from "@/lib/platform/database";
import { pick, type Random, randomOf } from "@/lib/platform/testing/random";

const works = ["ก่อสร้างถนนคอนกรีต", "ขุดลอกแหล่งน้ำ", "ปรับปรุงภูมิทัศน์", "อบรมเกษตรกร", "ซ่อมสร้างฝาย ๑๒ แห่ง", "100% ทั่วถึง_ทุกบ้าน"];
const agencies = [null, "แขวงทางหลวงชนบท", "=HYPERLINK(1)", 'สำนักงาน "โยธา", จังหวัด', "สำนักงาน\nเกษตร"];
const causes = [null, null, "no_bidder", "appeal", "site_not_ready"];
const flags = ["critical", "stale", "overcommitted", "paid_ahead"];

const insert = (table: string, records: readonly object[]) =>
  read(
    `insert into ${table} (${Object.keys(records[0] ?? {}).join(", ")}) select ${Object.keys(records[0] ?? {}).join(", ")}
    from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(records)],
  );

/** A year of random projects with their activities and two months of figures, stored as the roll-up would store them. */
export async function fillRegister(options: {
  readonly seed: number;
  readonly year: number;
  readonly areaIds: readonly string[];
  readonly projects: number;
}) {
  const below = randomOf(options.seed);
  const plans = options.areaIds.map((area_id) => ({
    id: randomUUID(),
    area_id,
    fiscal_year: options.year,
    created_at: "2026-10-01",
    is_demo: false,
  }));
  await insert("plan", plans);
  const themeIds = (await read<{ id: string }>("select id from alignment_item where list_id = 'master_plan' order by id limit 2")).map(
    ({ id }) => id,
  );
  const projects = Array.from({ length: options.projects }, (_, index) => {
    const plan = pick(plans, below);
    return {
      id: randomUUID(),
      plan_id: plan.id,
      area_id: plan.area_id,
      fiscal_year: options.year,
      seq: index,
      code: String(index).padStart(3, "0"),
      name_th: `โครงการ${pick(works, below)} ${index % 7}`,
      plan_tier: below(6) === 0 ? "Y2" : "Y1",
      project_tier: 1 + below(2),
      fund_source: pick(["province", "cluster"], below),
      ...{ is_continuing: false, readiness: {}, version: 1, created_at: "2026-10-01", updated_at: "2026-10-01" },
    };
  });
  await insert("project", projects);
  const activities = projects.flatMap((project) => activitiesOf(project, below));
  await insert("activity", activities);
  const months = activities.flatMap((activity) => [1, 2].map((month) => monthOf(activity, month, below)));
  await insert("activity_month", months);
  const aligned = projects.flatMap(({ id }) =>
    themeIds.length > 0 && below(3) > 0 ? [{ project_id: id, item_id: pick(themeIds, below) }] : [],
  );
  if (aligned.length > 0) await insert("project_alignment", aligned);
  return { projects, activities, months, aligned };
}

function activitiesOf(project: { id: string; area_id: string; fiscal_year: number }, below: Random) {
  const count = 1 + below(4);
  return Array.from({ length: count }, (_, index) => {
    const act = below(5) === 0 ? 0n : BigInt(1 + below(3_000_000)) * 100n;
    const transfer = act > 0n && below(3) === 0 ? 2500n : 0n;
    const capital = below(2) === 0;
    return {
      id: randomUUID(),
      project_id: project.id,
      area_id: project.area_id,
      fiscal_year: project.fiscal_year,
      seq: index,
      code: String(index + 1).padStart(2, "0"),
      name_th: `${pick(works, below)} หมู่ที่ ${below(4)}`,
      agency_name: pick(agencies, below),
      expense_category: capital ? "3" : pick(["2", "5"], below),
      expense_class: capital ? "capital" : "recurrent",
      district_id: project.area_id === "30" && below(2) === 0 ? "3001" : null,
      budget_act: bahtOf(act),
      budget_transfer: bahtOf(transfer),
      budget_net: bahtOf(act + transfer),
      budget_allocated: below(2) === 0 ? bahtOf(act / 2n) : null,
      weight: count === 3 ? (index === 0 ? "33.333334" : "33.333333") : String(100 / count),
      ...{ version: 1, created_at: "2026-10-01", updated_at: "2026-10-01" },
    };
  });
}

function monthOf(
  activity: { id: string; project_id: string; area_id: string; fiscal_year: number; budget_net: string },
  month: number,
  below: Random,
) {
  const confidence = pick(["certified", "certified", "submitted", "missing"], below);
  const reported = confidence === "missing" ? (month === 2 && below(2) === 0 ? 1 : null) : month;
  const some = (): string => (reported === null ? "0.00" : bahtOf(BigInt(below(400_000)) * 100n + BigInt(below(100))));
  return {
    activity_id: activity.id,
    fiscal_month: month,
    area_id: activity.area_id,
    fiscal_year: activity.fiscal_year,
    project_id: activity.project_id,
    confidence,
    status: confidence === "missing" ? "missing" : pick(["on_plan", "watch", "late", "critical"], below),
    reported_month: reported,
    report_version_id: reported === null ? null : randomUUID(),
    physical: String(below(101)),
    committed: some(),
    disbursed: some(),
    official_physical: String(below(101)),
    official_committed: some(),
    official_disbursed: some(),
    planned_physical: String(below(101)),
    planned_disbursed: bahtOf(BigInt(below(500_000)) * 100n),
    delay_cause: pick(causes, below),
    flags: flags.filter(() => below(4) === 0),
  };
}

export type FilledRegister = Awaited<ReturnType<typeof fillRegister>>;
