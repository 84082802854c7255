import { beforeAll, describe, expect, it } from "vitest";
import { readOverview } from "@/lib/performance/queries/read-overview";
import type { Place } from "@/lib/performance/rules/places";
import { actorAt } from "@/lib/performance/testing/actors";
import { makeReports } from "@/lib/performance/testing/random-reports";
import { fillRollup } from "@/lib/performance/testing/random-rollup";
import { read } from "@/lib/platform/database";
import { valueOfResult } from "@/lib/platform/testing/report-fixtures";
import type { Layout } from "./layouts";
import { makeDocument } from "./make-document";
import { millions, numberOf, readSheets, type Sheet } from "./testing/read-sheets";
import type { DocumentOrder } from "./write-document";

/** Sums between the units of a document, and documents narrowed by a theme, read back from the workbook. */
const analyst = actorAt("analyst", "moi");
const now = new Date("2027-03-10T03:00:00Z");
const order = (layout: Layout, more: Partial<DocumentOrder> = {}): DocumentOrder => ({
  layout,
  areaId: "moi",
  year: 2569,
  month: 8,
  format: "xlsx",
  locale: "th",
  digits: "arabic",
  now,
  ...more,
});
let places: Pick<Place, "id" | "level" | "parentId" | "shortTh" | "nameTh">[] = [];

beforeAll(async () => {
  const units = await read<{ id: string }>("select id from area where owns_budget order by id");
  await fillRollup({ seed: 11, year: 2569, reportedMonth: 8, unitIds: units.map(({ id }) => id) });
  await makeReports();
  places = await read(
    `select id, level, parent_id as "parentId", short_th as "shortTh", name_th as "nameTh" from area where in_totals and level in ('region', 'cluster') order by seq, id`,
  );
});

async function quartersOf(areaId: string, more: Partial<DocumentOrder> = {}) {
  const { overview } = valueOfResult(await readOverview(analyst, { areaId, year: 2569, month: 8, now, ...more }));
  if (!overview) throw new Error("no overview");
  return overview.figures;
}

const rowsOf = async (asked: DocumentOrder) => valueOfResult(await makeDocument(analyst, asked)).tables.at(-1)?.rows ?? [];

describe("quarters against targets", () => {
  it("close every cluster and region by its sum, with the figures that place has by itself", async () => {
    const rows = await rowsOf(order("quarter-targets"));
    const [, sheet] = (await readSheets(analyst, order("quarter-targets"))) as [Sheet, Sheet];
    const sections = rows.flatMap(({ kind }, index) => (kind === "section" ? [index] : []));
    expect(sections.map((from, index) => rows.slice(from, sections[index + 1]).map(({ kind }) => kind))).toEqual(
      sections.map(() => rows.slice(0, sections[1]).map(({ kind }) => kind)),
    );
    const kinds = rows.slice(0, sections[1]).map(({ kind }) => kind);
    expect(["row", "subtotal", "total"].map((kind) => kinds.filter((each) => each === kind).length)).toEqual([94, places.length, 1]);
    for (const place of places) {
      const twice = places.filter(({ shortTh }) => shortTh === place.shortTh).length > 1;
      const name = `รวม${twice && place.level === "cluster" ? place.nameTh : place.shortTh}`;
      const figures = await quartersOf(place.id);
      for (const [index, from] of sections.entries()) {
        const line = rows.findIndex((row, at) => at > from && row.kind === "subtotal" && row.cells[1] === name);
        for (const [nth, expenseClass] of (["overall", "recurrent", "capital"] as const).entries()) {
          const quarter = figures.quarters.find((each) => each.quarter === index + 1 && each.expenseClass === expenseClass);
          expect(sheet.at(line, "percent", nth * 2)).toBe(numberOf(quarter?.paidPercent ?? null));
          expect(sheet.at(line, "points", nth * 2)).toBe(numberOf(quarter?.disbursement?.points ?? null));
          expect(sheet.at(line, "percent", nth * 2 + 1)).toBe(numberOf(quarter?.spentPercent ?? null));
          expect(sheet.at(line, "points", nth * 2 + 1)).toBe(numberOf(quarter?.spending?.points ?? null));
        }
        const last = figures.classes.map(({ standing }) => standing);
        if (index === 2)
          for (const [nth, standing] of last.entries()) {
            expect(sheet.at(line, "budgetNet", nth)).toBe(millions(standing.budgetNet));
            expect(sheet.at(line, "paid", nth)).toBe(millions(standing.paid));
          }
      }
    }
  });

  it("have no sum between for a cluster's own document", async () => {
    const rows = await rowsOf(order("quarter-targets", { areaId: "c-northeast-lower-1" }));
    expect(rows.filter(({ kind }) => kind === "subtotal")).toEqual([]);
    expect(rows.filter(({ kind }) => kind === "row").length % 5).toBe(0);
  });
});

describe("a theme", () => {
  const themed = { year: 2570, month: 4, theme: "master_plan.MP05" };
  it.each(["level-summary", "quarter-targets"] as const)("narrows the %s, and its head says so", async (layout) => {
    const { overview } = valueOfResult(await readOverview(analyst, { areaId: "moi", ...themed, now }));
    const whole = valueOfResult(await readOverview(analyst, { areaId: "moi", year: 2570, month: 4, now })).overview;
    const [sheet] = (await readSheets(analyst, order(layout, themed))) as [Sheet];
    const [{ short }] = (await read<{ short: string }>("select short_th as short from alignment_item where id = 'master_plan.MP05'")) as [
      { short: string },
    ];
    expect(String(sheet.sheet.getRow(2).getCell(1).value)).toContain(`เฉพาะ ${short}`);
    const document = valueOfResult(await makeDocument(analyst, order(layout, themed)));
    const line = layout === "level-summary" ? (document.tables[0]?.rows.length ?? 0) - 1 : 3;
    expect(sheet.at(line, "paid")).toBe(millions(overview?.figures.standing.paid ?? null));
    expect(overview?.figures.standing.paid).not.toBe(whole?.figures.standing.paid);
  });

  it("narrows a province's projects and their activities, and every condition is named", async () => {
    const asked = order("province-summary", { ...themed, areaId: "30", expenseClass: "capital", fundSource: "province" });
    const [sheet] = (await readSheets(analyst, asked)) as [Sheet];
    const rows = await read<{ name: string; net: string }>(
      `select a.name_th as name, a.budget_net as net from activity a join project p on p.id = a.project_id and p.plan_tier = 'Y1' and p.fund_source = 'province'
      join project_alignment al on al.project_id = p.id and al.item_id = 'master_plan.MP05'
      where a.area_id = '30' and a.fiscal_year = 2570 and a.expense_class = 'capital' order by p.seq, p.code, a.seq`,
    );
    const document = valueOfResult(await makeDocument(analyst, asked));
    const lines = document.tables[0]?.rows.flatMap(({ kind }, index) => (kind === "row" ? [index] : [])) ?? [];
    expect(lines.map((line) => [sheet.at(line, "project"), sheet.at(line, "budgetNet")])).toEqual(
      rows.map(({ name, net }) => [name, millions(net)]),
    );
    expect(document.subtitle).toMatch(/เฉพาะ รายจ่ายลงทุน, .+, .+/);
  });
});
