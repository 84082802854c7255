import { beforeAll, describe, expect, it } from "vitest";
import { readOverview } from "@/lib/performance/queries/read-overview";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { actorAt } from "@/lib/performance/testing/actors";
import { fillRollup } from "@/lib/performance/testing/random-rollup";
import { prisma, read } from "@/lib/platform/database";
import { type MadeProject, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { certifyMonth, codesOf, submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { readCompleteness } from "@/lib/reporting/queries/read-completeness";
import type { Layout } from "./layouts";
import { makeDocument } from "./make-document";
import { millions, numberOf, readSheets, type Sheet } from "./testing/read-sheets";
import { type DocumentOrder, writeDocument } from "./write-document";

/** Every figure of every document against the overview's, the board's or the stored rows, read back by a second library. */
const analyst = actorAt("analyst", "moi");
const orderOf = (layout: Layout, more: Partial<DocumentOrder> = {}): DocumentOrder => ({
  layout,
  areaId: "moi",
  format: "xlsx",
  locale: "th",
  digits: "arabic",
  now: testNow,
  ...more,
});

let projects: MadeProject[] = [];

beforeAll(async () => {
  const units = await read<{ id: string }>("select id from area where owns_budget order by id");
  await fillRollup({ seed: 7, year: 2569, reportedMonth: 8, unitIds: units.map(({ id }) => id) });
  await makeRound(1, { closesAt: new Date("2026-11-05T09:30:00Z") });
  projects = await makePlan({ areaId: "65", projects: [["1234567.89", "0.00"], ["3000000.00"], ["500000.00"]] });
  const [certified, submitted] = projects;
  const [officer, certifier] = [await makeActor("officer", "65"), await makeActor("certifier", "65")];
  if (!certified || !submitted) throw new Error("the plan was not made");
  await prisma().activity.update({ where: { id: certified.activities[0]?.id }, data: { nameTh: '=HYPERLINK("http://x","กู้ภัย")' } });
  const now = new Date("2026-11-02T03:00:00Z");
  await certifyMonth(certified, { month: 1, percent: 37.5, officer, certifier, now });
  await submitMonth(submitted, { month: 1, percent: 12.34, officer, now });
});

async function overviewOf(areaId: string, at: { year: number; month: number }): Promise<Overview> {
  const { overview } = valueOfResult(await readOverview(analyst, { areaId, ...at, now: testNow }));
  if (!overview) throw new Error("no overview");
  return overview;
}

describe("the summary of a province", () => {
  const order = orderOf("province-summary", { areaId: "65", year: 2570, month: 1 });

  it("holds each activity's stored figures, its projects' sums and the unit's", async () => {
    const [{ at }] = (await readSheets(analyst, order)) as [Sheet];
    const rows = await read<{ net: string; committed: string; disbursed: string; physical: string; planned: string; name: string }>(
      `select a.budget_net as net, m.committed, m.disbursed, m.physical, m.planned_physical as planned, a.name_th as name
      from activity_month m join activity a on a.id = m.activity_id join project p on p.id = a.project_id
      where m.area_id = '65' and m.fiscal_year = 2570 and m.fiscal_month = 1 order by p.seq, a.seq`,
    );
    const { projects: summed, figures } = await overviewOf("65", { year: 2570, month: 1 });
    const lines = [1, 2, 4, 6];
    for (const [index, line] of lines.entries()) {
      const row = rows[index];
      if (!row) throw new Error("an activity is missing");
      const net = Number(row.net);
      expect(at(line, "project")).toBe(row.name);
      expect(at(line, "budgetNet")).toBe(millions(row.net));
      expect(at(line, "paid")).toBe(millions(row.disbursed));
      expect(at(line, "committed")).toBe(millions(row.committed));
      expect(at(line, "left")).toBeCloseTo((net - Number(row.disbursed) - Number(row.committed)) / 1_000_000, 8);
      expect(at(line, "planned")).toBe(Number(row.planned));
      expect(at(line, "actual")).toBe(Number(row.physical));
      if (net === 0) expect(at(line, "paidShare")).toBe("–");
      else expect(at(line, "paidShare")).toBeCloseTo((Number(row.disbursed) / net) * 100, 2);
    }
    for (const [index, line] of [0, 3, 5].entries()) {
      const standing = summed[index]?.standing;
      expect(at(line, "budgetNet")).toBe(millions(standing?.budgetNet ?? null));
      expect(at(line, "spent")).toBe(millions(standing?.spent ?? null));
      expect(at(line, "spentShare")).toBe(numberOf(standing?.spentPercent ?? null));
    }
    expect(at(7, "paid")).toBe(millions(figures.standing.paid));
    expect(at(7, "left")).toBe(millions(figures.standing.left));
    expect(at(7, "paidShare")).toBe(numberOf(figures.standing.paidPercent));
  });

  it("keeps a name that begins like a formula a text, and prints on A4 landscape with its head repeated", async () => {
    const [{ at, sheet, first }] = (await readSheets(analyst, order)) as [Sheet];
    expect(at(1, "project")).toBe('=HYPERLINK("http://x","กู้ภัย")');
    expect(sheet.getRow(first).getCell(6).numFmt).toContain("#,##0.0000");
    expect(sheet.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      printTitlesRow: `${first - 2}:${first - 1}`,
    });
    expect(sheet.getRow(3).getCell(1).value).toBe("หน่วย : ล้านบาท");
  });

  it("marks what is not certified and who signs", async () => {
    const document = valueOfResult(await makeDocument(analyst, order));
    expect(document.tables[0]?.rows.map(({ mark }) => mark)).toEqual([
      ...["none", "none", "none"],
      ...["provisional", "provisional"],
      ...["carried", "carried"],
      "provisional",
    ]);
    expect(document.signature?.position).toMatch(/ตำแหน่ง \d+ จังหวัดพิษณุโลก/);
    expect(document.confidence).toMatch(/^รับรองแล้ว 26\.\d\d%/);
  });

  it("is for one unit within reach, and says so when nothing is chosen by the filter", async () => {
    expect(codesOf(await makeDocument(analyst, orderOf("province-summary", { year: 2569 })))).toEqual(["documents.unit_needed"]);
    expect(codesOf(await makeDocument(actorAt("officer", "31"), order))).toEqual(["performance.area_not_found"]);
    expect(codesOf(await makeDocument(analyst, { ...order, year: 2568 }))).toEqual(["documents.no_plans"]);
    const none = valueOfResult(await makeDocument(analyst, { ...order, expenseClass: "recurrent" }));
    expect(none.tables[0]).toMatchObject({ rows: [], empty: "ไม่มีโครงการตามเงื่อนไขที่เลือก" });
    const { bytes } = valueOfResult(await writeDocument(analyst, { ...order, expenseClass: "recurrent" }, new AbortController().signal));
    expect(bytes.byteLength).toBeGreaterThan(1_000);
  });
});

describe("the summary of the ministry", () => {
  const at2569 = { year: 2569, month: 8 };

  it("holds the overview's standing and rank of all 94 units, sums of 18 clusters and 6 regions, and the whole", async () => {
    const document = valueOfResult(await makeDocument(analyst, orderOf("level-summary", at2569)));
    const [{ at }] = (await readSheets(analyst, orderOf("level-summary", at2569))) as [Sheet];
    const { figures } = await overviewOf("moi", at2569);
    const rows = document.tables[0]?.rows ?? [];
    const byKind = (kind: string) => rows.flatMap((row, index) => (row.kind === kind ? [index] : []));
    expect(byKind("row")).toHaveLength(94);
    expect(byKind("subtotal")).toHaveLength(18 + figures.children.length);
    for (const line of byKind("row")) {
      const unit = figures.units.find(({ place }) => place.id === at(line, "areaId"));
      if (!unit) throw new Error("a unit the overview does not know");
      expect(at(line, "budgetNet")).toBe(millions(unit.standing.budgetNet));
      expect(at(line, "paid")).toBe(millions(unit.standing.paid));
      expect(at(line, "committed")).toBe(millions(unit.standing.committed));
      expect(at(line, "left")).toBe(millions(unit.standing.left));
      expect(at(line, "paidShare")).toBe(numberOf(unit.standing.paidPercent));
      expect(at(line, "plannedShare")).toBe(numberOf(unit.standing.plannedPercent));
      expect(at(line, "planPoints")).toBe(numberOf(unit.standing.planPoints));
      expect(at(line, "targetPoints")).toBe(numberOf(unit.target?.points ?? null));
      expect(at(line, "rank")).toBe(unit.rank);
    }
    for (const child of figures.children) {
      const line = byKind("subtotal").find((index) => at(index, "areaId") === child.place.id);
      if (line === undefined) throw new Error("a region without its sum");
      expect(at(line, "budgetNet")).toBe(millions(child.standing.budgetNet));
      expect(at(line, "spentShare")).toBe(numberOf(child.standing.spentPercent));
    }
    const [total = -1] = byKind("total");
    expect(at(total, "paid")).toBe(millions(figures.standing.paid));
    expect(at(total, "activities")).toBe(figures.standing.activities);
    expect(["onPlan", "watch", "late", "critical", "missing"].reduce((sum, key) => sum + Number(at(total, key)), 0)).toBe(
      figures.standing.activities,
    );
  });

  it("closes no cluster a second time when it is the cluster's own document", async () => {
    const document = valueOfResult(await makeDocument(analyst, orderOf("level-summary", { ...at2569, areaId: "c-northeast-lower-1" })));
    expect(document.tables[0]?.rows.map(({ kind }) => kind)).toEqual(["row", "row", "row", "row", "row", "total"]);
  });

  it("holds quarters and targets as the overview has them, for the whole and for every unit", async () => {
    const [whole, units] = (await readSheets(analyst, orderOf("quarter-targets", at2569))) as [Sheet, Sheet];
    const { figures } = await overviewOf("moi", at2569);
    for (const [line, quarter] of figures.quarters.entries()) {
      const past = quarter.month !== null;
      expect(whole.at(line, "paidPercent")).toBe(past ? numberOf(quarter.paidPercent) : null);
      expect(whole.at(line, "spentPercent")).toBe(past ? numberOf(quarter.spentPercent) : null);
      expect(whole.at(line, "target", 0)).toBe(numberOf(quarter.disbursement?.percent ?? null));
      expect(whole.at(line, "target", 1)).toBe(numberOf(quarter.spending?.percent ?? null));
      expect(whole.at(line, "stillNeeded", 0)).toBe(millions(quarter.disbursement?.stillNeeded ?? null));
      if (past) expect(whole.at(line, "points", 1)).toBe(numberOf(quarter.spending?.points ?? null));
    }
    const document = valueOfResult(await makeDocument(analyst, orderOf("quarter-targets", at2569)));
    const rows = document.tables[1]?.rows ?? [];
    const sections = rows.flatMap(({ kind }, index) => (kind === "section" ? [index] : []));
    expect(sections).toHaveLength(3);
    const third = sections[2] ?? 0;
    const some = await overviewOf("30", at2569);
    const names = rows.slice(third).map((_, index) => units.at(third + index, "unit"));
    const line = third + names.indexOf("นครราชสีมา");
    const overall = some.figures.quarters.find(({ quarter, expenseClass }) => quarter === 3 && expenseClass === "overall");
    expect(units.at(line, "percent", 0)).toBe(numberOf(overall?.paidPercent ?? null));
    expect(units.at(line, "points", 0)).toBe(numberOf(overall?.disbursement?.points ?? null));
    expect(units.at(line, "paid", 0)).toBe(millions(some.figures.standing.paid));
  });
});

describe("who has not reported", () => {
  it("lists exactly the units the board waits for, with its counts", async () => {
    const order = orderOf("not-reported", { areaId: "65", year: 2570, month: 1 });
    const [{ at }] = (await readSheets(analyst, order)) as [Sheet];
    const board = valueOfResult(await readCompleteness(analyst, { fiscalYear: 2570, areaId: "65", now: testNow }));
    const cell = board.units[0]?.cells[0];
    expect(at(0, "unit")).toBe("พิษณุโลก");
    expect(at(0, "due")).toBe(3);
    expect(at(0, "notStarted")).toBe(cell?.counts.not_started);
    expect(at(0, "sent")).toBe(2);
    expect(at(0, "daysLate")).toBe(cell?.daysLate);
    expect(at(0, "certifier")).toMatch(/^ตำแหน่ง/);
    expect(at(1, "due")).toBe(3);
  });

  it("says that the round is not open", async () => {
    const document = valueOfResult(await makeDocument(analyst, orderOf("not-reported", { areaId: "65", year: 2570, month: 12 })));
    expect(document.tables[0]).toMatchObject({ rows: [], empty: "ยังไม่เปิดรอบรายงานเดือนนี้" });
  });
});
