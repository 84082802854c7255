import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { pool, prisma, read, transaction } from "@/lib/platform/database";
import { type MadeProject, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { certifyMonth, submitMonth } from "@/lib/platform/testing/report-fixtures";
import { renewAllRollups, renewRollup, writeProjectRollup } from "./renew-rollup";
import { verifyRollups } from "./verify-rollups";

let recorder: Actor;
let certifier: Actor;
const rounds = new Map<number, string>();

beforeAll(async () => {
  recorder = await makeActor("officer", ["30", "31"]);
  certifier = await makeActor("certifier", ["30", "31"]);
  for (let month = 1; month <= 12; month++) rounds.set(month, await makeRound(month));
});

type VersionShape = {
  state: "draft" | "submitted" | "returned" | "certified";
  skipLine: boolean;
  cause: string | null;
  figures: [number, number, number];
};
type ReportShape = { month: number; versions: VersionShape[] };
type ProjectShape = {
  planTier: "Y1" | "Y2";
  planState: "confirmed" | "none";
  expenseClass: "capital" | "recurrent";
  fundSource: string;
  nets: number[];
  themes: string[];
  reports: ReportShape[];
};

const version = fc.record({
  state: fc.constantFrom("draft" as const, "submitted" as const, "returned" as const, "certified" as const),
  skipLine: fc.boolean(),
  cause: fc.constantFrom(null, "site_not_ready", "other"),
  figures: fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.nat(10 ** 9), fc.nat(10 ** 9)),
});
const project: fc.Arbitrary<ProjectShape> = fc.record({
  planTier: fc.constantFrom("Y1" as const, "Y1" as const, "Y2" as const),
  planState: fc.constantFrom("confirmed" as const, "none" as const),
  expenseClass: fc.constantFrom("capital" as const, "recurrent" as const),
  fundSource: fc.constantFrom("province", "function"),
  themes: fc.uniqueArray(fc.constantFrom("master_plan.MP03", "master_plan.MP05", "national_strategy.NS2"), { maxLength: 3 }),
  nets: fc.array(fc.oneof(fc.constant(0), fc.nat(10 ** 9)), { minLength: 1, maxLength: 3 }),
  reports: fc.uniqueArray(
    fc.record({ month: fc.integer({ min: 1, max: 12 }), versions: fc.array(version, { minLength: 1, maxLength: 3 }) }),
    {
      selector: ({ month }) => month,
      maxLength: 6,
    },
  ),
});

const money = (satang: number): string => (satang / 100).toFixed(2);

/** Only the newest version may be open; earlier ones were certified once. */
async function storeReport(made: MadeProject, { month, versions }: ReportShape): Promise<void> {
  const keys = {
    projectId: made.id,
    areaId: made.areaId,
    fiscalYear: made.fiscalYear,
    fiscalMonth: month,
    roundId: rounds.get(month) ?? "",
  };
  const report = await prisma().report.create({ data: keys });
  for (const [index, shape] of versions.entries()) {
    const state = index < versions.length - 1 ? "certified" : shape.state;
    await prisma().reportVersion.updateMany({
      where: { reportId: report.id },
      data: { isCurrent: false, ...(state === "certified" && { isOfficial: false }) },
    });
    const lines = made.activities.filter((_, at) => !(shape.skipLine && at === 0));
    const [physical, committed, disbursed] = shape.figures.map(money);
    const { id } = await prisma().reportVersion.create({
      data: {
        reportId: report.id,
        version: index + 1,
        state: "draft",
        correctionReason: index > 0 ? "แก้" : null,
        recordedByPositionId: recorder.positionId,
        recordedByPersonId: recorder.personId,
        lines: {
          create: lines.map(({ id: activityId }) => ({
            activityId,
            physical: physical ?? "0",
            committed: committed ?? "0",
            disbursed: disbursed ?? "0",
            delayCause: shape.cause,
          })),
        },
      },
    });
    const by = { submittedAt: new Date(), submittedByPositionId: recorder.positionId, submittedByPersonId: recorder.personId };
    const steps = {
      draft: {},
      submitted: by,
      returned: {
        ...by,
        returnedAt: new Date(),
        returnComment: "แก้ตัวเลข",
        returnedByPositionId: certifier.positionId,
        returnedByPersonId: certifier.personId,
      },
      certified: {
        ...by,
        isOfficial: true,
        certifiedAt: new Date(),
        certifiedByPositionId: certifier.positionId,
        certifiedByPersonId: certifier.personId,
      },
    } as const;
    await prisma().reportVersion.update({ where: { id }, data: { state, ...steps[state] } });
  }
}

describe("the roll-up", () => {
  it("equals the naive recomputation over random plans and reports", async () => {
    const units = (await read<{ id: string }>("select id from area where owns_budget order by id")).map(({ id }) => id);
    const shapes = fc.sample(fc.array(project, { minLength: 1, maxLength: 3 }), { numRuns: 24, seed: 2570 });
    for (const [index, projects] of shapes.entries()) {
      const areaId = units[index % units.length] ?? "30";
      for (const { nets, reports, themes, ...shape } of projects) {
        const [made] = await makePlan({ areaId, ...shape, projects: [nets.map(money)] });
        for (const report of reports) if (made) await storeReport(made, report);
        if (made) await prisma().projectAlignment.createMany({ data: themes.map((itemId) => ({ projectId: made.id, itemId })) });
      }
      await transaction((tx) => renewRollup(tx, areaId, 2570));
    }
    const verified = await verifyRollups();
    expect(verified.differences).toEqual([]);
    expect(verified.rows).toBeGreaterThan(250);
    expect(verified.activityRows).toBeGreaterThan(500);
    const [stored] = await read<{ flags: number; causes: number; themes: number }>(
      `select (select count(distinct code) from unit_month_issue where kind = 'flag')::int as flags,
        (select count(distinct code) from unit_month_issue where kind = 'cause')::int as causes, (select count(distinct theme) from unit_month_theme)::int as themes`,
    );
    // A theme is a master plan; a national strategy beside it is none.
    expect(stored).toEqual({ flags: 7, causes: 2, themes: 2 });
  }, 120_000);

  it("is the same when only the month of the project that was written is renewed", async () => {
    const shapes = fc.sample(fc.array(project, { minLength: 2, maxLength: 4 }), { numRuns: 6, seed: 12 });
    for (const [index, projects] of shapes.entries()) {
      const areaId = ["40", "41", "42"][index % 3] ?? "40";
      for (const { nets, reports, themes, ...shape } of projects) {
        const [made] = await makePlan({ areaId, ...shape, projects: [nets.map(money)] });
        if (!made) throw new Error("no project");
        await transaction((tx) => renewRollup(tx, areaId, 2570));
        for (const report of reports) {
          await storeReport(made, report);
          await transaction((tx) => writeProjectRollup(tx, { areaId, fiscalYear: 2570, projectId: made.id, month: report.month }));
        }
      }
    }
    expect((await verifyRollups()).differences).toEqual([]);
  }, 120_000);

  it("is the same when all units are renewed at once, and rewrites nothing that stands", async () => {
    const client = await pool().connect();
    try {
      await client.query("begin");
      expect(await renewAllRollups(client)).toBe(0);
      for (const table of ["unit_month_rollup", "unit_month_theme", "unit_month_issue", "project_month"])
        await client.query(`delete from ${table}`);
      expect(await renewAllRollups(client, { fiscalYear: 2570 })).toBeGreaterThan(250);
      await client.query("commit");
    } finally {
      client.release();
    }
    expect((await verifyRollups()).differences).toEqual([]);
  });

  it("drops rows whose activities are gone", async () => {
    const [made] = await makePlan({ areaId: "31", fiscalYear: 2569 });
    const count = () => prisma().unitMonthRollup.count({ where: { areaId: "31", fiscalYear: 2569 } });
    expect(await count()).toBe(12);
    await prisma().project.update({ where: { id: made?.id ?? "" }, data: { planTier: "Y2" } });
    await transaction((tx) => renewRollup(tx, "31", 2569));
    expect(await count()).toBe(0);
    expect(await prisma().projectMonth.count({ where: { areaId: "31", fiscalYear: 2569 } })).toBe(0);
    // A reserve project has no money in any total; its activities are still listed.
    expect(await prisma().activityMonth.count({ where: { areaId: "31", fiscalYear: 2569 } })).toBe(24);
  });

  it("is found wrong by unit, month, row and column when somebody alters it", async () => {
    await read(
      "update unit_month_rollup set disbursed_certified = disbursed_certified + 0.01 where area_id = '30' and fiscal_year = 2570 and fiscal_month = 3",
    );
    const { differences } = await verifyRollups({ areaId: "30", fiscalYear: 2570 });
    expect(differences.length).toBeGreaterThan(0);
    for (const difference of differences)
      expect(difference).toMatchObject({ areaId: "30", fiscalYear: 2570, month: 3, column: "disbursed_certified" });
    await transaction((tx) => renewRollup(tx, "30", 2570));
    expect((await verifyRollups({ areaId: "30" })).differences).toEqual([]);
  });

  it("is found wrong by activity and month too, also where a row is gone", async () => {
    const where = "area_id = '30' and fiscal_year = 2570 and fiscal_month = 3";
    const rows = (await read<{ id: string }>(`select activity_id as id from activity_month where ${where} order by 1`)).map(({ id }) => id);
    await read(`update activity_month set planned_disbursed = planned_disbursed + 1 where ${where}`);
    await read(`delete from activity_month where ${where} and activity_id = '${rows[0]}'`);
    const { differences } = await verifyRollups({ areaId: "30", fiscalYear: 2570 });
    const named = [...new Set(differences.map(({ dimension }) => dimension))].sort();
    expect(named).toEqual(rows.map((id) => `activity ${id}`));
    await transaction((tx) => renewRollup(tx, "30", 2570));
    expect((await verifyRollups({ areaId: "30" })).differences).toEqual([]);
  });

  it("is found wrong by project, class and month, to the last place of its physical sums", async () => {
    const where = "area_id = '30' and fiscal_year = 2570 and fiscal_month = 3";
    const [row] = await read<{ id: string; class: string }>(
      `select project_id as id, expense_class as class from project_month where ${where} limit 1`,
    );
    await read(
      `update project_month set planned_physical = planned_physical + 0.000001 where ${where} and project_id = '${row?.id}' and expense_class = '${row?.class}'`,
    );
    const { differences } = await verifyRollups({ areaId: "30", fiscalYear: 2570 });
    expect(differences).toMatchObject([{ month: 3, dimension: `project ${row?.id} ${row?.class}`, column: "planned_physical" }]);
    await transaction((tx) => renewRollup(tx, "30", 2570));
    expect((await verifyRollups({ areaId: "30" })).differences).toEqual([]);
  });

  it("rates against the threshold valid at the month's end", async () => {
    const [made] = await makePlan({ areaId: "96", projects: [["1000000.00"]] });
    const [officer, head] = [await makeActor("officer", "96"), await makeActor("certifier", "96")];
    await certifyMonth(made as MadeProject, { month: 2, percent: 1.5, officer, certifier: head });
    const watch = async () => (await prisma().unitMonthRollup.findMany({ where: { areaId: "96", fiscalMonth: 2 } }))[0]?.statusWatch;
    expect(await watch()).toBe(1);
    await read("update threshold set valid_to = '2026-11-14' where code = 'severity.watch'");
    await prisma().threshold.create({
      data: { code: "severity.watch", value: "-2", unit: "point", nameTh: "ก", nameEn: "a", validFrom: new Date("2026-11-15") },
    });
    await transaction((tx) => renewRollup(tx, "96", 2570));
    expect(await watch()).toBe(0);
    expect((await verifyRollups({ areaId: "96" })).differences).toEqual([]);
  });

  it("refuses to store figures nobody can rate: no threshold, no silent hole", async () => {
    const [made] = await makePlan({ areaId: "95", projects: [["1000000.00"]] });
    await read("delete from threshold where code = 'severity.critical'");
    const officer = await makeActor("officer", "95");
    await expect(submitMonth(made as MadeProject, { month: 1, percent: 0, officer })).rejects.toThrow(/severity.critical/);
  });
});
