import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { bahtOf, satangOf } from "@/lib/core/money";
import { readOverview } from "@/lib/performance/queries/read-overview";
import { actorAt } from "@/lib/performance/testing/actors";
import { type MadeProject, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { certifyMonth, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { readProjectOverview } from "./read-project-overview";

const minister = actorAt("executive", "moi");
let projects: MadeProject[];
let officer: Actor;
let certifier: Actor;

async function provinceOverview(month: number) {
  const { overview } = valueOfResult(await readOverview(minister, { areaId: "30", year: 2570, month, now: testNow }));
  if (!overview) throw new Error("no overview");
  return overview;
}
const projectAt = async (index: number, month: number) =>
  valueOfResult(await readProjectOverview(minister, { projectId: projects[index]?.id ?? "", month, now: testNow }));

beforeAll(async () => {
  await makeRound(1);
  await makeRound(2);
  projects = await makePlan({ areaId: "30", projects: [["1000000.00", "3000000.01"], ["750000.33"], ["20000.00", "30000.00", "0.01"]] });
  await makePlan({ areaId: "31" });
  officer = await makeActor("officer", "30");
  certifier = await makeActor("certifier", "30");
  const [first, second] = projects;
  if (!first || !second) throw new Error("no projects");
  await certifyMonth(first, { month: 1, percent: 12.34, officer, certifier });
  valueOfResult(await submitMonth(first, { month: 2, percent: 20, officer }));
  await certifyMonth(second, { month: 1, percent: 50, officer, certifier });
});

describe("a figure on its way down", () => {
  it.each([1, 2, 3])("the projects of a province add up to the province, month %s", async (month) => {
    const { figures, projects: rows } = await provinceOverview(month);
    const total = (of: (standing: (typeof rows)[number]["standing"]) => string) =>
      bahtOf(rows.reduce((sum, { standing }) => sum + satangOf(of(standing)), 0n));
    for (const of of ["budgetNet", "paid", "committed", "planned", "paidCertified", "paidSubmitted", "paidCarried", "netMissing"] as const)
      expect([of, total((standing) => standing[of])]).toEqual([of, figures.standing[of]]);
    expect(rows).toHaveLength(3);
  });

  it.each([1, 2, 3])("the page of each project says what its row says, month %s", async (month) => {
    const { projects: rows } = await provinceOverview(month);
    for (const [index, project] of projects.entries()) {
      const row = rows.find(({ id }) => id === project.id)?.standing;
      const { official, officialPercent, ...standing } = (await projectAt(index, month)).standing;
      expect(row).toMatchObject(standing);
    }
  });

  it("activities add up to the project and carry their versions with who certified them", async () => {
    const view = await projectAt(0, 1);
    expect(bahtOf(view.activities.reduce((sum, { standing }) => sum + satangOf(standing.paid), 0n))).toBe(view.standing.paid);
    const [activity] = view.activities;
    expect(activity?.history.map(({ month, state, certifiedBy }) => [month, state, certifiedBy])).toEqual([
      [1, "certified", certifier.personName],
      [2, "submitted", null],
    ]);
    expect(view.curve[0]).toMatchObject({ month: 1, provisional: false });
    expect(view.physical).toBe("12.34");
  });

  it("what was not reported is carried and called missing", async () => {
    const { standing, activities } = await projectAt(1, 2);
    expect(standing).toMatchObject({ status: "missing", netCertified: "0.00", paidCarried: standing.paid });
    expect(activities[0]?.rating).toBe("missing");
  });

  it("a project of another province is not found", async () => {
    const stranger = actorAt("officer", "31");
    const failures = [{ kind: "not_found" }];
    expect(await readProjectOverview(stranger, { projectId: projects[0]?.id ?? "", now: testNow })).toMatchObject({ ok: false, failures });
    expect(await readProjectOverview(minister, { projectId: "nonsense", now: testNow })).toMatchObject({ ok: false, failures });
  });
});
