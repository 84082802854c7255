import { parse } from "csv-parse/sync";
import exceljs from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { actorAt } from "@/lib/performance/testing/actors";
import { fillRollup } from "@/lib/performance/testing/random-rollup";
import { read } from "@/lib/platform/database";
import { readOverviewTable, type TableQuery } from "./read-overview-table";
import { overviewTableNames } from "./table-about";
import { writeTable } from "./write-table";

const now = new Date("2026-11-22T03:00:00Z");
const analyst = actorAt("analyst", "moi");
const ask = (more: Partial<TableQuery> = {}): TableQuery => ({ areaId: "moi", table: "units", locale: "th", now, ...more });

async function fileOf(format: "csv" | "xlsx" | "json", more: Partial<TableQuery> = {}) {
  const result = await readOverviewTable(analyst, ask(more));
  if (!result.ok) throw new Error(JSON.stringify(result.failures));
  return { table: result.value.table, bytes: await writeTable(result.value.table, format, result.value.words) };
}

type Sums = { id: string; net: string; paid: string; committed: string };
const sums = (month: number): Promise<Sums[]> =>
  read<Sums>(
    `select area_id as id, sum(budget_net)::text as net, sum(disbursed_certified + disbursed_submitted + disbursed_carried)::text as paid,
      sum(committed_certified + committed_submitted + committed_carried)::text as committed
    from unit_month_rollup where fiscal_year = 2570 and fiscal_month = $1 group by area_id order by area_id`,
    [month],
  );

beforeAll(async () => {
  const units = await read<{ id: string }>("select id from area where owns_budget order by id");
  await fillRollup({ seed: 42, year: 2570, reportedMonth: 3, unitIds: units.map(({ id }) => id) });
});

describe("the table of units as a file", () => {
  it("holds in XLSX, read by another library, the figures of the base", async () => {
    const { table, bytes } = await fileOf("xlsx");
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes.buffer);
    const [sheet] = book.worksheets;
    if (!sheet) throw new Error("no sheet");
    const header = table.notes.length + 3;
    const at = (key: string): number => table.columns.findIndex((column) => column.key === key) + 1;
    const found = Array.from({ length: table.rows.length }, (_, index) => sheet.getRow(header + 1 + index)).map((row) => ({
      id: String(row.getCell(at("areaId")).value),
      net: row.getCell(at("budgetNet")).value,
      paid: row.getCell(at("paid")).value,
      committed: row.getCell(at("committed")).value,
    }));
    const expected = (await sums(3)).map((row) => ({
      id: row.id,
      net: Number(row.net),
      paid: Number(row.paid),
      committed: Number(row.committed),
    }));
    expect(found.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected.sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect(sheet.getRow(1).getCell(1).value).toBe("ผลการเบิกจ่ายรายหน่วย กระทรวงมหาดไทย");
    expect(sheet.getRow(header).getCell(at("paid")).value).toBe("เบิกจ่าย\n(บาท)");
    expect(sheet.getRow(header + 1).getCell(at("paid")).numFmt).toBe("#,##0.00");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: header });
  });

  it("holds in CSV the figures of the base to the satang", async () => {
    const { bytes } = await fileOf("csv", { month: 2 });
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith("\uFEFF# ผลการเบิกจ่ายรายหน่วย")).toBe(true);
    expect(text.split("\n").every((line) => line === "" || line.endsWith("\r"))).toBe(true);
    const records: Record<string, string>[] = parse(text, { bom: true, columns: true, comment: "#", record_delimiter: "\r\n" });
    const rows = records.filter((row) => row.รหัส !== "");
    expect(
      rows
        .map((row) => ({ id: row.รหัส, net: row["งบหลังโอนฯ (บาท)"], paid: row["เบิกจ่าย (บาท)"], committed: row["ผูกพัน (PO) (บาท)"] }))
        .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
    ).toEqual((await sums(2)).sort((a, b) => (a.id < b.id ? -1 : 1)));
    const [total] = records.filter((row) => row.รหัส === "");
    const [whole] = await read<{ net: string }>(
      "select sum(budget_net)::text as net from unit_month_rollup where fiscal_year = 2570 and fiscal_month = 2",
    );
    expect(total?.["งบหลังโอนฯ (บาท)"]).toBe(whole?.net);
  });

  it("every table is written in both languages without a missing word", async () => {
    for (const table of overviewTableNames)
      for (const locale of ["th", "en"] as const) {
        const { bytes } = await fileOf("json", { table, locale, areaId: "c-northeast-lower-1" });
        const text = new TextDecoder().decode(bytes);
        expect(text).not.toMatch(/exchange\.export|performance\.|common\./);
        if (locale === "th") expect(JSON.parse(text).title).toMatch(/^[\u0E00-\u0E7F]/);
      }
  });

  it("is refused outside the actor's area as if there were no such place", async () => {
    expect(await readOverviewTable(actorAt("officer", "30"), ask())).toMatchObject({ ok: false, failures: [{ kind: "not_found" }] });
    expect(await readOverviewTable(analyst, ask({ year: 2575 }))).toMatchObject({
      ok: false,
      failures: [{ code: "performance.nothing_to_show" }],
    });
  });
});
