import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { actorAt } from "@/lib/performance/testing/actors";
import { pool } from "@/lib/platform/database";
import { valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { readRegister } from "../queries/read-register";
import type { RegisterPage, RegisterRow } from "../rules/register-view";
import { type RegisterQuery, registerQueryFrom } from "../schema";
import { fillRegister } from "../testing/random-register";
import { byteStream } from "./byte-stream";
import { registerExport } from "./export-response";

const analyst = actorAt("analyst", "moi");
const shown = "code,activity,agency,unit,status,budgetNet,paid,paidPercent,planPoints,monthsSince,reportedMonth";
const at = `year=2570&month=2&columns=${shown}&sort=-paid&class=capital`;

beforeAll(async () => {
  await fillRegister({ seed: 7, year: 2570, areaIds: ["30", "c-northeast-lower-1"], projects: 700 });
});

const exported = async (address: string, actor = analyst): Promise<Response> => {
  const answer = await registerExport(actor, new Request(`http://127.0.0.1/api/v1/register/export?${address}`));
  if (!(answer instanceof Response)) throw new Error(JSON.stringify(answer));
  return answer;
};

async function pages(address: string): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const query: RegisterQuery = valueOfResult(
      registerQueryFrom(new URLSearchParams(`${address}&size=200&parts=rows${cursor && `&cursor=${cursor}`}`)),
    );
    const page: RegisterPage = valueOfResult(await readRegister(analyst, query));
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return rows;
}

describe("files of the register", () => {
  it("CSV: every row of the pages in their order, plain decimals, notes above, no formula", async () => {
    const answer = await exported(`${at}&format=csv&lang=en`);
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="register-2570-02.csv"');
    const text = Buffer.from(await answer.arrayBuffer()).toString("utf8");
    expect(text.startsWith("\uFEFF# Register of activities\r\n")).toBe(true);
    for (const note of [
      "# Period: ",
      "# Unit: baht",
      "# Source: ",
      "# Filters: Expense class: Capital",
      "# Data as of: ",
      "# Confidence: ",
    ])
      expect(text).toContain(note);
    const [header, ...lines]: string[][] = parse(text, { bom: true, comment: "#", comment_no_infix: true });
    const rows = await pages(at);
    expect(rows.length).toBeGreaterThan(600);
    expect(header?.[5]).toMatch(/\(baht\)$/);
    expect(lines.map((line) => line[0])).toEqual(rows.map(({ cells }) => cells.code));
    for (const key of ["budgetNet", "paid", "paidPercent", "planPoints", "monthsSince"] as const) {
      const column = shown.split(",").indexOf(key);
      expect(lines.map((line) => line[column])).toEqual(rows.map(({ cells }) => String(cells[key] ?? "")));
    }
    const agencies = new Set(lines.map((line) => line[2]));
    expect(agencies).toContain("'=HYPERLINK(1)");
    expect(agencies).toContain('สำนักงาน "โยธา", จังหวัด');
    expect(agencies).toContain("สำนักงาน\nเกษตร");
  });

  it("XLSX: real numbers, read by another library", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await (await exported(`${at}&format=xlsx&lang=th`)).arrayBuffer());
    const sheet = workbook.worksheets[0];
    const rows = await pages(at);
    const values = (sheet?.getSheetValues() ?? []).slice(1) as unknown[][];
    const header = values.findIndex((row) => row?.length > 10);
    const lines = values.slice(header + 1);
    expect(lines.length).toBe(rows.length);
    for (const [index, { cells }] of rows.entries()) {
      const line = lines[index] ?? [];
      expect([line[1], line[6], line[7], line[8] ?? null]).toEqual([
        cells.code,
        Number(cells.budgetNet),
        Number(cells.paid),
        cells.paidPercent === null ? null : Number(cells.paidPercent),
      ]);
    }
    expect(sheet?.getRow(header + 2).getCell(7).numFmt).toBe("#,##0.00");
    expect(lines.some((line) => line[3] === "=HYPERLINK(1)")).toBe(true);
  });

  it("every month up to the one asked, a row each, equal to that month's own file", async () => {
    const linesOf = async (address: string): Promise<string[][]> => {
      const text = await (await exported(`${address}&format=csv&lang=en`)).text();
      return parse(text, { bom: true, comment: "#", comment_no_infix: true }).slice(1);
    };
    const asked = (month: number) =>
      `year=2570&month=${month}&columns=code,paid,status,paidInMonth&sort=-paid&q=${encodeURIComponent("โครงการ")}`;
    const long = await linesOf(`${asked(2)}&months=all`);
    const months = ["October 2569", "November 2569"];
    expect(new Set(long.map(([month]) => month))).toEqual(new Set(months));
    for (const [index, name] of months.entries()) {
      const own = await linesOf(asked(index + 1));
      expect(own.length).toBeGreaterThan(600);
      expect(
        long
          .filter(([month]) => month === name)
          .map((line) => line.slice(1))
          .sort(),
      ).toEqual(own.sort());
    }
    const refused = await registerExport(analyst, new Request("http://127.0.0.1/x?format=csv&year=2570&month=2&level=project&months=all"));
    expect(refused).toMatchObject({ failures: [{ code: "register.months_of_activities", field: "months" }] });
  });

  it("JSON: amounts stay strings", async () => {
    const answer = (await (await exported(`${at}&format=json&lang=en`)).json()) as { rows: Record<string, unknown>[]; notes: string[] };
    const rows = await pages(at);
    expect(answer.rows.map(({ code, paid }) => [code, paid])).toEqual(rows.map(({ cells }) => [cells.code, cells.paid]));
  });

  it("projects too, and only what the position sees", async () => {
    const text = await (
      await exported("year=2570&month=2&level=project&format=csv&lang=en&columns=code,unit", actorAt("officer", "30"))
    ).text();
    const lines: string[][] = parse(text, { bom: true, comment: "#" });
    expect(new Set(lines.slice(1).map(([code]) => code?.slice(0, 3)))).toEqual(new Set(["30-"]));
    const refused = await registerExport(actorAt("officer", "30"), new Request("http://127.0.0.1/x?format=csv&year=2570&month=2&area=31"));
    expect(refused).toMatchObject({ ok: false, failures: [{ kind: "not_found" }] });
    expect(await registerExport(analyst, new Request("http://127.0.0.1/x?format=pdf"))).toMatchObject({ ok: false });
  });

  it("lets three begin of many that come together, two of one position, and ends one whose reader takes nothing", async () => {
    const [one, other] = [actorAt("officer", "30"), actorAt("officer", "c-northeast-lower-1")];
    const answers = await Promise.all(
      [one, one, one, other, other].map((actor) => registerExport(actor, new Request("http://127.0.0.1/x?format=csv&year=2570&month=2"))),
    );
    const files = answers.filter((answer) => answer instanceof Response);
    expect(files).toHaveLength(3);
    const refused = answers.filter((answer) => !(answer instanceof Response));
    for (const answer of refused) expect(answer).toMatchObject({ failures: [{ code: "register.export_busy", kind: "limited" }] });
    for (const file of files) await file.body?.cancel();
    let left = false;
    const pieces = (async function* () {
      for (;;) yield "a";
    })();
    const reader = byteStream(pieces, () => (left = true), 20).getReader();
    await expect.poll(() => left).toBe(true);
    await expect(reader.closed).rejects.toThrow("took nothing");
    expect((await (await exported("year=2570&month=2&format=csv")).text()).length).toBeGreaterThan(1000);
  });

  it("gives its connection back when the reader leaves, at once or in the middle", async () => {
    for (const taken of [0, 1, 3]) {
      for (const format of ["csv", "xlsx"]) {
        const reader = (await exported(`year=2570&month=2&format=${format}`)).body?.getReader();
        for (let piece = 0; piece < taken; piece++) await reader?.read();
        await reader?.cancel();
      }
    }
    await expect.poll(() => pool().totalCount - pool().idleCount).toBe(0);
    expect(pool().waitingCount).toBe(0);
    const again = await exported("year=2570&month=2&format=csv");
    expect((await again.text()).length).toBeGreaterThan(1000);
  });
});
