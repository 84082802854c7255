import { beforeAll, describe, expect, it } from "vitest";
import { divideRounded } from "@/lib/core/decimal";
import { lastDayOf } from "@/lib/core/fiscal-calendar";
import { bahtOf, satangOf } from "@/lib/core/money";
import { percentOf, pointsFrom } from "@/lib/core/percent";
import { read } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import { makeActor, testYear } from "@/lib/platform/testing/fixtures";
import type { Overview, RankedPlace } from "../rules/overview-view";
import { severityOf } from "../rules/severity";
import { type Target, targetInForce } from "../rules/targets";
import { makeReports } from "../testing/random-reports";
import { readTrueCells, type TrueCell, trueFlags } from "../testing/true-figures";
import { readAreaTreeFigures } from "./read-area-tree-figures";
import { readOverview } from "./read-overview";

/** Every figure of every panel against reports × versions × lines, added up here in the plainest way. */
const now = new Date("2027-02-10T03:00:00Z");
const limits = { watch: "0", late: "-5", critical: "-15" };
let cells: TrueCell[] = [];
let targets: Target[] = [];
let actor: Awaited<ReturnType<typeof makeActor>>;
const below = new Map<string, Set<string>>();

type Filter = { expenseClass?: "capital" | "recurrent"; fundSource?: string; theme?: string };
const sum = (some: readonly TrueCell[], of: (cell: TrueCell) => bigint): bigint => some.reduce((total, cell) => total + of(cell), 0n);
const net = (some: readonly TrueCell[]) => sum(some, (cell) => cell.net);
const paid = (some: readonly TrueCell[]) => sum(some, (cell) => cell.paid);
const spent = (some: readonly TrueCell[]) => sum(some, (cell) => cell.paid + cell.committed);
const planned = (some: readonly TrueCell[]) => sum(some, (cell) => cell.planned);
const statusOf = (some: readonly TrueCell[]) =>
  some.every(({ confidence }) => confidence === "missing") ? "missing" : severityOf(paid(some), planned(some), net(some), limits);

const of = (areaId: string, month: number, filter: Filter = {}): TrueCell[] =>
  cells.filter(
    (cell) =>
      cell.month === month &&
      below.get(areaId)?.has(cell.areaId) &&
      (!filter.expenseClass || cell.expenseClass === filter.expenseClass) &&
      (!filter.fundSource || cell.fundSource === filter.fundSource) &&
      (!filter.theme || cell.themes.includes(filter.theme)),
  );

beforeAll(async () => {
  await makeReports();
  actor = await makeActor("executive", "moi");
  cells = await readTrueCells(testYear);
  targets = await read<Target>(
    `select measure, expense_class as "expenseClass", quarter::int, percent::text, valid_from as "validFrom", valid_to as "validTo" from target where fiscal_year = $1`,
    [testYear],
  );
  for (const { a, d } of await read<{ a: string; d: string }>("select ancestor_id as a, descendant_id as d from area_closure"))
    below.set(a, (below.get(a) ?? new Set()).add(d));
}, 120_000);

async function overviewOf(areaId: string, month: number, filter: Filter): Promise<Overview> {
  const { value, statements } = await withRequestContext("test", () =>
    readOverview(actor, { areaId, year: testYear, month, now, ...filter }),
  );
  if (!value.ok || !value.value.overview) throw new Error(`no overview of ${areaId}`);
  expect(statements).toBeLessThanOrEqual(6);
  return value.value.overview;
}

/** `alone`: rows of budget owners by themselves, a cluster without its provinces. */
function checkRanked(rows: readonly RankedPlace[], month: number, filter: Filter, alone = false): void {
  const cellsOf = ({ place, own }: RankedPlace, at: number) =>
    of(place.id, at, filter).filter((cell) => !(own || alone) || cell.areaId === place.id);
  for (const row of rows) {
    const mine = cellsOf(row, month);
    const ratio = (each: RankedPlace) => [paid(cellsOf(each, month)), net(cellsOf(each, month))] as const;
    const [part, whole] = ratio(row);
    const better = rows.filter((each) => ratio(each)[1] > 0n && ratio(each)[0] * whole > part * ratio(each)[1]);
    expect(row.rank).toBe(whole === 0n ? null : better.length + 1);
    expect(row.standing).toMatchObject({
      budgetNet: bahtOf(net(mine)),
      paid: bahtOf(paid(mine)),
      planned: bahtOf(planned(mine)),
      spent: bahtOf(spent(mine)),
    });
    for (let at = 1; at <= 12; at++) {
      const those = cellsOf(row, at);
      expect(row.planByMonth[at - 1]).toBe(percentOf(planned(those), net(those)));
      expect(row.paidByMonth[at - 1]).toBe(at > month ? null : percentOf(paid(those), net(those)));
    }
  }
}

const cases: [string, number, Filter][] = [
  ["moi", 4, {}],
  ["moi", 1, {}],
  ["moi", 5, { theme: "master_plan.MP05" }],
  ["r-northeast", 3, { expenseClass: "capital" }],
  ["c-northeast-lower-1", 4, { fundSource: "function", theme: "master_plan.MP03" }],
  ["30", 2, {}],
];

describe.each(cases)("%s in month %i under %o", (areaId, month, filter) => {
  let overview: Overview;
  const at = (of_: number, more: Filter = {}) => of(areaId, of_, { ...filter, ...more });
  beforeAll(async () => {
    overview = await overviewOf(areaId, month, filter);
  });

  it("stands, curves, and is as fresh as its lines", () => {
    const { figures } = overview;
    const mine = at(month);
    expect(figures.standing).toMatchObject({
      activities: mine.length,
      paidPercent: percentOf(paid(mine), net(mine)),
      spentPercent: percentOf(spent(mine), net(mine)),
      physicalPercent: percentOf(
        sum(mine, (c) => c.net * c.physical),
        net(mine) * 10_000n,
      ),
      planGap: bahtOf(paid(mine) - planned(mine)),
      status: statusOf(mine),
      netCertified: bahtOf(net(mine.filter(({ confidence }) => confidence === "certified"))),
      netMissing: bahtOf(net(mine.filter(({ confidence }) => confidence === "missing"))),
    });
    for (const point of figures.curve) {
      const those = at(point.month);
      expect(point.plan).toBe(percentOf(planned(those), net(those)));
      if (point.month > month) expect([point.paid, point.spent, point.official]).toEqual([null, null, null]);
      else
        expect([point.paid, point.spent, point.official]).toEqual([
          percentOf(paid(those), net(those)),
          percentOf(spent(those), net(those)),
          percentOf(
            sum(those, (c) => c.official),
            net(those),
          ),
        ]);
    }
    const newest = mine
      .flatMap(({ asOf }) => asOf ?? [])
      .sort()
      .at(-1);
    expect(overview.asOf).toBe(newest ?? null);
  });

  it("ranks children, clusters and units, and colours every cell of the heat map", () => {
    const { figures } = overview;
    for (const rows of [figures.children, figures.clusters]) checkRanked(rows, month, filter);
    checkRanked(figures.units, month, filter, true);
    expect(figures.heat.map(({ place }) => place.id).sort()).toEqual([...new Set(at(1).map((c) => c.areaId))].sort());
    for (const { place, months } of figures.heat)
      for (const [index, cell] of months.entries()) {
        const those = at(index + 1).filter((c) => c.areaId === place.id);
        const kinds = [...new Set(those.map(({ confidence }) => confidence))];
        expect(cell).toEqual(
          index >= month
            ? null
            : {
                status: statusOf(those),
                paidPercent: percentOf(paid(those), net(those)),
                planPoints: percentOf(paid(those) - planned(those), net(those)),
                confidence: kinds.length === 1 ? kinds[0] : "mixed",
              },
        );
      }
  });

  it("holds every quarter and class against both targets, and says what is to be paid", () => {
    const { figures } = overview;
    const running = Math.ceil(month / 3);
    for (const row of figures.quarters) {
      const counted = row.quarter > running ? null : Math.min(row.quarter * 3, month);
      const those = at(counted ?? month).filter((c) => row.expenseClass === "overall" || c.expenseClass === row.expenseClass);
      const day = row.quarter < running ? lastDayOf({ year: testYear, month: row.quarter * 3 }) : lastDayOf({ year: testYear, month });
      expect([row.month, row.paidPercent]).toEqual([counted, counted === null ? null : percentOf(paid(those), net(those))]);
      for (const [measure, done] of [
        ["disbursement", paid(those)],
        ["spending", spent(those)],
      ] as const) {
        const percent = targetInForce(targets, { measure, expenseClass: row.expenseClass, quarter: row.quarter }, day);
        const needed = percent === null ? 0n : -divideFloor(-BigInt(percent.replace(".", "")) * net(those), 100_000n) - done;
        const points = percent === null || counted === null ? null : pointsFrom(done, net(those), percent);
        expect(row[measure]).toEqual(percent === null ? null : { percent, points, stillNeeded: bahtOf(needed > 0n ? needed : 0n) });
      }
    }
    const toPlan = planned(at(running * 3)) - paid(at(month));
    expect(figures.gap).toEqual({
      planNeeded: bahtOf(toPlan > 0n ? toPlan : 0n),
      targetNeeded: figures.targets.disbursement?.stillNeeded ?? null,
    });
  });

  it("splits the month's movement and the gap to plan, each to the satang and the hundredth", () => {
    const { movement, contributors, children, units } = overview.figures;
    const inMonth = (some: (of_: number) => readonly TrueCell[]) => paid(some(month)) - (month > 1 ? paid(some(month - 1)) : 0n);
    expect(movement.paidInMonth).toBe(bahtOf(inMonth((m) => at(m))));
    expect(movement.parts.map(({ place }) => place.id)).toEqual(children.map(({ place }) => place.id));
    for (const { place, own, paidInMonth, points } of movement.parts) {
      const delta = inMonth((m) => of(place.id, m, filter).filter((c) => !own || c.areaId === place.id));
      expect(paidInMonth).toBe(bahtOf(delta));
      const exact = divideRounded(delta * 10_000n, net(at(month)));
      expect(Math.abs(Number(satangOf(points ?? "0") - exact))).toBeLessThanOrEqual(2);
    }
    if (movement.parts.length > 0)
      expect(movement.points).toBe(bahtOf(movement.parts.reduce((total, { points }) => total + satangOf(points ?? "0"), 0n)));
    const short = units
      .map(({ place }) => ({
        id: place.id,
        short: planned(at(month).filter((c) => c.areaId === place.id)) - paid(at(month).filter((c) => c.areaId === place.id)),
      }))
      .filter((unit) => unit.short > 0n)
      .sort((a, b) => (a.short > b.short ? -1 : 1));
    const total = short.reduce((all, unit) => all + unit.short, 0n);
    expect(contributors).toMatchObject({ total: bahtOf(total), below: short.length });
    expect(contributors.top.map(({ place, shortfall }) => [place.id, shortfall])).toEqual(
      short.slice(0, 5).map((unit) => [unit.id, bahtOf(unit.short)]),
    );
    const half = short.findIndex((_, index) => short.slice(0, index + 1).reduce((all, unit) => all + unit.short, 0n) * 2n >= total);
    expect(contributors.unitsToHalf).toBe(half + 1);
  });

  it("says what asks for attention and why work is late", () => {
    const { attention, problems, unitCount } = overview.figures;
    for (const [flag, raised] of Object.entries(trueFlags)) {
      const those = at(month).flatMap((cell) => {
        const amount = raised(cell, testYear);
        return amount === null ? [] : [{ cell, amount }];
      });
      const row = attention.find((each) => each.flag === flag);
      if (those.length === 0) expect(row).toBeUndefined();
      else
        expect(row).toMatchObject({
          activities: those.length,
          units: new Set(those.map(({ cell }) => cell.areaId)).size,
          budgetNet: bahtOf(net(those.map(({ cell }) => cell))),
          amount: bahtOf(
            divideRounded(
              those.reduce((all, { amount }) => all + amount, 0n),
              10_000n,
            ),
          ),
        });
      expect(row?.worst === null).toBe(row !== undefined && unitCount === 1);
    }
    const causes = new Set(at(month).flatMap(({ cause }) => cause ?? []));
    expect(new Set(problems.map(({ cause }) => cause))).toEqual(causes);
    for (const { cause, activities, units, budgetNet, shortfall } of problems) {
      const those = at(month).filter((cell) => cell.cause === cause);
      expect({ activities, units, budgetNet, shortfall }).toEqual({
        activities: those.length,
        units: new Set(those.map(({ areaId: unit }) => unit)).size,
        budgetNet: bahtOf(net(those)),
        shortfall: bahtOf(sum(those, (c) => (c.planned > c.paid ? c.planned - c.paid : 0n))),
      });
    }
  });
});

it("narrows the area tree as the overview is narrowed", async () => {
  const filter = { theme: "master_plan.MP05", expenseClass: null, fundSource: null };
  const { rows } = await readAreaTreeFigures(actor, { year: testYear, month: 4 }, filter);
  for (const { place, paidPercent, hasPlan } of rows) {
    const those = of(place.id, 4, { theme: filter.theme });
    expect([paidPercent, hasPlan]).toEqual([percentOf(paid(those), net(those)), net(those) > 0n]);
  }
});

const divideFloor = (a: bigint, b: bigint): bigint => (a % b !== 0n && a < 0n ? a / b - 1n : a / b);
