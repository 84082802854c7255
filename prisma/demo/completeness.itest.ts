import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { pool, read } from "@/lib/platform/database";
import { makeActor } from "@/lib/platform/testing/fixtures";
import { valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { readCompleteness } from "@/lib/reporting/queries/read-completeness";
import { type CompletenessBoard, placeSum, unitPercent, unitsIn } from "@/lib/reporting/rules/completeness-board";
import { percentOfScore } from "@/lib/reporting/rules/timeliness";
import { loadDemo } from "./load";

/** The board of demonstration data against what a person would count with paper: row by row, in floating hundredths. */
const now = new Date("2026-11-22T05:00:00Z");
const small = {
  years: [2569, 2570],
  unitIds: ["30", "31", "36", "50", "58", "96", "c-northeast-lower-1", "c-east-1"],
  scale: 1,
  today: "2026-11-22",
};
type Raw = {
  area: string;
  month: number;
  state: string | null;
  closed: boolean;
  closes_day: string;
  sent_day: string | null;
  late: boolean;
};

const client = await pool().connect();
let staff: Actor;
beforeAll(async () => {
  await loadDemo(client, small);
  staff = await makeActor("ministry_staff", "moi");
}, 60_000);
afterAll(() => client.release());

const rawRows = (year: number): Promise<Raw[]> =>
  read<Raw>(
    `select p.area_id as area, n.fiscal_month::int as month, v.state, n.closes_at <= $2 as closed, (n.closes_at at time zone 'Asia/Bangkok')::date::text as closes_day,
      (r.first_submitted_at at time zone 'Asia/Bangkok')::date::text as sent_day, coalesce(r.first_submitted_at >= n.closes_at, false) as late
    from project p cross join round n left join report r on r.project_id = p.id and r.fiscal_month = n.fiscal_month
    left join report_version v on v.report_id = r.id and v.is_current
    where p.fiscal_year = $1 and n.fiscal_year = $1 and p.plan_tier = 'Y1' and n.opens_at <= $2`,
    [year, now],
  );

const pointsOf = ({ sent_day, closes_day, late }: Raw): number => {
  if (sent_day === null) return 0;
  if (!late) return 1;
  const days = Math.max(1, Math.round((Date.parse(sent_day) - Date.parse(closes_day)) / 86_400_000));
  return Math.max(0, 1 - days / 10);
};
const naive = (rows: readonly Raw[]): string | null => {
  const due = rows.filter(({ closed }) => closed);
  return due.length === 0 ? null : ((100 * due.reduce((sum, row) => sum + pointsOf(row), 0)) / due.length).toFixed(2);
};

describe.each([2569, 2570])("the board of %s", (fiscalYear) => {
  let rows: Raw[];
  let board: CompletenessBoard;
  beforeAll(async () => {
    rows = await rawRows(fiscalYear);
    board = valueOfResult(await readCompleteness(staff, { fiscalYear, now }));
  });

  it("scores every unit and level as the raw sendings do", () => {
    for (const unit of board.units) expect(unitPercent(unit), unit.id).toBe(naive(rows.filter(({ area }) => area === unit.id)));
    for (const area of board.areas) {
      const members = unitsIn(board.units, area.id);
      const own = new Set(members.map(({ id }) => id));
      expect(percentOfScore(placeSum(members).score), area.id).toBe(naive(rows.filter((row) => own.has(row.area))));
    }
    expect(percentOfScore(placeSum(board.units).score)).toBe(naive(rows));
  });

  it("counts every due project of every opened month once, by its own state", () => {
    for (const unit of board.units) {
      for (const [index, cell] of unit.cells.entries()) {
        const own = rows.filter(({ area, month }) => area === unit.id && month === index + 1);
        expect(cell.due, `${unit.id} ${index + 1}`).toBe(own.length);
        expect(cell.unsent).toBe(own.filter(({ sent_day }) => sent_day === null).length);
        expect(cell.counts.submitted).toBe(own.filter(({ state }) => state === "submitted").length);
        expect(cell.counts.not_started).toBe(own.filter(({ state }) => state === null).length);
      }
    }
  });
});

describe("the demonstration of completeness", () => {
  it("has life in every part of it", async () => {
    const board = valueOfResult(await readCompleteness(staff, { fiscalYear: 2569, now }));
    const states = new Set(board.units.flatMap(({ cells }) => cells.map(({ state }) => state)));
    expect([...states]).toEqual(expect.arrayContaining(["certified", "certified_late"]));
    const [counts] = await read<Record<string, number>>(
      `select (select count(*)::int from report where first_submitted_at is not null) as sent, (select count(*)::int from reminder) as reminders,
        (select count(*)::int from reopen_request where state = 'granted') as granted, (select count(*)::int from report_comment where field is not null) as remarks,
        (select count(*)::int from person where email like '%@demo.invalid') as addresses`,
    );
    for (const [what, count] of Object.entries(counts ?? {})) expect(count, what).toBeGreaterThan(0);
  });
});
