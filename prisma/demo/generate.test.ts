import { describe, expect, it } from "vitest";
import { satangOf, sumSatang } from "@/lib/core/money";
import { clockAt, roundOf } from "./clock";
import { demoYears, frameOf, type Tier } from "./frame";
import { generate } from "./generate";
import { demoSettings } from "./settings";
import { copyLine, type RowOf, type Sink } from "./tables";
import { districtsOf, placeOf, units } from "./units";
import themeWords from "./words/themes.json";

type Kept = "plan" | "project" | "activity" | "development_issue" | "report";
type Made = { readonly [table in Kept]: RowOf<table>[] } & { readonly text: string };

async function make(
  extent: { years?: readonly number[]; unitIds?: readonly string[]; scale?: number; today?: string } = {},
): Promise<Made> {
  const rows: { [table in Kept]: RowOf<table>[] } = { plan: [], project: [], activity: [], development_issue: [], report: [] };
  const text: string[] = [];
  const clock = clockAt(extent.today ?? "2026-11-22");
  const sink: Sink = {
    add: (table, row) => {
      text.push(copyLine(table, row));
      if (table in rows) (rows[table as Kept] as (typeof row)[]).push(row);
    },
  };
  await generate(
    sink,
    { years: extent.years ?? demoYears, unitIds: extent.unitIds ?? units.map(({ id }) => id), scale: extent.scale ?? 1 },
    { clock, settings: demoSettings(), roundAt: (year, month) => ({ id: `${year}-${month}`, dates: roundOf(clock, year, month) }) },
    async () => {},
  );
  return { ...rows, text: text.join("") };
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const made = await make();
const tierOf = new Map(made.project.map((project) => [project.id, String(project.plan_tier) as Tier]));
const themeOf = new Map(made.project.map((project) => [project.id, project.development_issue_id]));
const issueName = new Map(made.development_issue.map((issue) => [issue.id, issue.name_th]));
const firstTier = made.activity.filter((activity) => tierOf.get(activity.project_id) === "Y1");
const million = (activity: { budget_act: unknown }): number => Number(activity.budget_act) / 1e6;

describe("the money of the demonstration", () => {
  it.each(demoYears.flatMap((year) => (["Y1", "Y2"] as const).map((tier) => ({ year, tier }))))(
    "sums to the frame of $year $tier to the satang, before and after transfers",
    ({ year, tier }) => {
      for (const kind of ["province", "cluster"] as const) {
        const ids = new Set<unknown>(units.filter((unit) => unit.kind === kind).map(({ id }) => id));
        const own = made.activity.filter((row) => row.fiscal_year === year && ids.has(row.area_id) && tierOf.get(row.project_id) === tier);
        const sum = (column: "budget_act" | "budget_net"): bigint => sumSatang(own.map((row) => satangOf(String(row[column]))));
        expect(sum("budget_act")).toBe(frameOf(year, tier)[kind]);
        expect(sum("budget_net")).toBe(frameOf(year, tier)[kind]);
      }
    },
  );

  it("grows with the scale: N times the money and about N times the projects", async () => {
    const one = await make({ years: [2569], unitIds: ["30"] });
    const three = await make({ years: [2569], unitIds: ["30"], scale: 3 });
    const total = (rows: Made): bigint => sumSatang(rows.activity.map((row) => satangOf(String(row.budget_act))));
    expect(total(three)).toBe(total(one) * 3n);
    expect(three.project.length / one.project.length).toBeGreaterThan(2.5);
    expect(new Set(three.project.map(({ code }) => code)).size).toBe(three.project.length);
  });
});

describe("the shape of the plans against the FY2565 profile", () => {
  const shareOf = (category: string): number =>
    (100 * firstTier.filter((row) => row.expense_category === category).reduce((sum, row) => sum + million(row), 0)) /
    firstTier.reduce((sum, row) => sum + million(row), 0);

  it("splits money by category within one point", () => {
    expect(Math.abs(shareOf("3") - 86.46)).toBeLessThan(1);
    expect(Math.abs(shareOf("2") - 9.04)).toBeLessThan(1);
    expect(Math.abs(shareOf("5") - 4.51)).toBeLessThan(1);
  });

  it("has capital works like real ones: median 17, p90 40, largest 111.7 million within a tenth", () => {
    const capital = firstTier.filter((row) => row.expense_category === "3").map(million);
    expect(Math.abs(quantile(capital, 0.5) / 17 - 1)).toBeLessThan(0.1);
    expect(Math.abs(quantile(capital, 0.9) / 40 - 1)).toBeLessThan(0.1);
    expect(Math.max(...capital)).toBeLessThanOrEqual(111.685);
  });

  it("has operating items like real ones: median 0.36, p90 4.05 million within a quarter, none over 32.2", () => {
    const operating = firstTier.filter((row) => row.expense_category === "2").map(million);
    expect(Math.abs(quantile(operating, 0.5) / 0.36 - 1)).toBeLessThan(0.25);
    expect(Math.abs(quantile(operating, 0.9) / 4.05 - 1)).toBeLessThan(0.25);
    expect(Math.max(...operating)).toBeLessThanOrEqual(32.185);
  });

  it("gives a unit 2–9 projects of about five works: a frame half as large again as the profile's money needs a quarter more", () => {
    const perUnit = new Map<string, number>();
    for (const project of made.project.filter(({ plan_tier }) => plan_tier === "Y1")) {
      const key = `${project.area_id} ${project.fiscal_year}`;
      perUnit.set(key, (perUnit.get(key) ?? 0) + 1);
    }
    const counts = [...perUnit.values()];
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...counts)).toBeLessThanOrEqual(9);
    expect(Math.abs(mean(counts) / 4.6 - 1)).toBeLessThan(0.26);
    expect(Math.abs(firstTier.length / made.project.filter(({ plan_tier }) => plan_tier === "Y1").length / 4.9 - 1)).toBeLessThan(0.2);
  });

  it("spreads money over the themes within three points of the real shares", () => {
    const whole = firstTier.reduce((sum, row) => sum + million(row), 0);
    for (const theme of themeWords.themes) {
      const own = firstTier.filter((row) => issueName.get(themeOf.get(row.project_id) ?? null) === theme.issue);
      expect(Math.abs((100 * own.reduce((sum, row) => sum + million(row), 0)) / whole - theme.share), theme.code).toBeLessThan(3);
    }
  });
});

describe("the words of the plans", () => {
  it("puts a work only into a district of its unit, and names that district and its province", () => {
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const activity of made.activity) {
      const unit = byId.get(String(activity.area_id));
      const district = unit && districtsOf(unit).find(({ id }) => id === activity.district_id);
      if (activity.district_id === null) {
        expect(activity.name_th).not.toContain("อำเภอ");
        continue;
      }
      expect(district, String(activity.name_th)).toBeDefined();
      if (district) expect(activity.name_th).toContain(placeOf(district));
    }
  });

  it("leaves no blank to fill and gives each project of a plan its own name", () => {
    for (const row of [...made.activity, ...made.project]) expect(row.name_th).not.toMatch(/[{}]|undefined|NaN|null/);
    const names = made.project.map((project) => `${project.plan_id} ${project.name_th}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the same parameters", () => {
  it("make the same rows, whichever other units are made with them", async () => {
    const alone = await make({ unitIds: ["50"], years: [2570] });
    expect((await make({ unitIds: ["50"], years: [2570] })).text).toBe(alone.text);
    const among = made.activity.filter((row) => row.area_id === "50" && row.fiscal_year === 2570).map((row) => copyLine("activity", row));
    expect(alone.activity.map((row) => copyLine("activity", row))).toEqual(among);
  });

  it("are told from another day by the reports only", async () => {
    const later = await make({ unitIds: ["50"], years: [2570], today: "2027-02-20" });
    const months = new Set(later.report.map(({ fiscal_month }) => fiscal_month));
    expect([...months].sort()).toEqual([1, 2, 3, 4, 5]);
  });
});
