import { beforeAll, describe, expect, it } from "vitest";
import { bahtOf } from "@/lib/core/money";
import { actorAt } from "@/lib/performance/testing/actors";
import { withRequestContext } from "@/lib/platform/request-context";
import { valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { columnsOfLevel, type Level } from "../rules/columns";
import type { RegisterPage, RegisterRow } from "../rules/register-view";
import { registerAddress, registerQueryFrom } from "../schema";
import { itemsOf, type NaiveItem, passes, sumsOf, valuesOf } from "../testing/naive-register";
import { type FilledRegister, fillRegister } from "../testing/random-register";
import { readRegister } from "./read-register";

const year = 2570;
const units = ["30", "31", "40", "c-northeast-lower-1"];
const analyst = actorAt("analyst", "moi");
let filled: FilledRegister;

beforeAll(async () => {
  filled = await fillRegister({ seed: 20, year, areaIds: units, projects: 120 });
});

const asked = (address: string) => valueOfResult(registerQueryFrom(new URLSearchParams(`year=${year}&month=2&${address}`)));
const page = async (address: string, actor = analyst): Promise<RegisterPage> => valueOfResult(await readRegister(actor, asked(address)));
const distinct = (items: readonly NaiveItem[]): number => new Set(items.map(({ project }) => project.id)).size;

const filters = [
  "",
  "status=late,critical",
  "status=late&confidence=certified&class=capital",
  "area=c-northeast-lower-1&flag=stale,critical",
  "area=c-northeast-lower-1.own,40&cause=none,appeal",
  "fund=cluster&tier=2&category=2,5",
  "theme=THEME&class=recurrent",
  "q=ถนน 30-",
  "q=คอนกรีตก่อสร้าง&status=on_plan",
  "q=ฝาย 12",
  "q=100%25 ถึง_ทุก",
  "q=หาไม่พบเลย",
  "q=โคราช",
  "q=ถนนโคราช&class=capital",
  "q=ฝาย ภาคตะวันออกเฉียงเหนือตอนล่าง 1&status=late",
];
const withTheme = (address: string): string => address.replace("THEME", filled.aligned[0]?.item_id ?? "x");

describe.each(["activity", "project"] as const)("rows of level %s", (level) => {
  it.each(filters)("has the rows, sums and facets of a plain count: %s", async (filter) => {
    const address = `level=${level}&size=200&${withTheme(filter)}`;
    const query = asked(address);
    const answer = await page(address);
    const items = itemsOf(filled, 2, units);
    const kept = items.filter((item) => passes(item, query));
    const ids = await everyId(address);
    expect(ids.toSorted()).toEqual(
      [...new Set(kept.map(({ activity, project }) => (level === "activity" ? activity.id : project.id)))].sort(),
    );
    const sums = sumsOf(kept);
    expect(answer.total).toMatchObject({
      count: level === "activity" ? kept.length : distinct(kept),
      budgetTransfer: bahtOf(sums.transfer),
      standing: {
        activities: kept.length,
        budgetNet: bahtOf(sums.net),
        budgetAllocated: bahtOf(sums.allocated),
        paid: bahtOf(sums.paid),
        planned: bahtOf(sums.planned),
        official: bahtOf(sums.official),
        paidPercent: sums.paidPercent,
        activitiesCertified: sums.certified,
      },
    });
    for (const [facet, values] of Object.entries(valuesOf)) {
      const counted = new Map<string, NaiveItem[]>();
      for (const item of items.filter((each) => passes(each, query, facet)))
        for (const value of values(item)) counted.set(value, [...(counted.get(value) ?? []), item]);
      const told = answer.facets?.[facet as "unit"] ?? [];
      expect([facet, Object.fromEntries(told.map(({ value, count }) => [value.replace(".own", ""), count]))]).toEqual([
        facet,
        Object.fromEntries([...counted].map(([value, some]) => [value, level === "activity" ? some.length : distinct(some)])),
      ]);
    }
  });

  it.each(["region", "cluster", "unit", "class", "category", "fund", "status", "confidence", "cause", "theme", "district"] as const)(
    "groups by %s add up, and opening a group gives its rows",
    async (group) => {
      const answer = await page(`level=${level}&group=${group}&fund=province&size=200`);
      const values = answer.groups?.values ?? [];
      expect(values.length).toBeGreaterThan(0);
      if (group !== "theme")
        expect(values.reduce((sum, each) => sum + each.standing.activities, 0)).toBe(answer.total?.standing.activities);
      for (const each of values) {
        const opened = await page(`level=${level}&within=${group}:${each.value}&fund=province&size=200&parts=total`);
        expect([each.value, opened.total?.count, opened.total?.standing]).toEqual([each.value, each.count, each.standing]);
      }
    },
  );

  it("pages through everything in any order, forward and backward", async () => {
    const sortable = columnsOfLevel(level).filter((column) => column.sortable);
    const all = (await everyId(`level=${level}`)).toSorted();
    for (const { key, kind } of sortable) {
      for (const sign of ["", "-"]) {
        const address = `level=${level}&size=60&sort=${sign}${key}&columns=${key}`;
        const forward = await walk(address, "nextCursor");
        expect([key, forward.map(({ id }) => id).toSorted()]).toEqual([key, all]);
        const last = forward.at(-1);
        expect(last).toBeDefined();
        const backward = await walkBack(address);
        expect([key, backward.map(({ id }) => id)]).toEqual([key, forward.map(({ id }) => id)]);
        if (["baht", "percent", "points", "count", "month"].includes(kind)) expectOrder(forward, key, sign === "-");
      }
    }
  });
});

async function walk(address: string, way: "nextCursor" | "previousCursor", from: string | null = null): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = [];
  let cursor = from;
  for (;;) {
    const answer = await page(cursor === null ? `${address}&parts=rows` : `${address}&cursor=${cursor}`);
    if (way === "nextCursor") rows.push(...answer.rows);
    else rows.unshift(...answer.rows);
    cursor = answer[way];
    if (cursor === null) return rows;
  }
}

/** From the last page back to the first. */
async function walkBack(address: string): Promise<RegisterRow[]> {
  let answer = await page(`${address}&parts=rows`);
  while (answer.nextCursor !== null) answer = await page(`${address}&cursor=${answer.nextCursor}`);
  const before = answer.previousCursor === null ? [] : await walk(address, "previousCursor", answer.previousCursor);
  return [...before, ...answer.rows];
}

const everyId = async (address: string): Promise<string[]> => (await walk(address, "nextCursor")).map(({ id }) => id);

function expectOrder(rows: readonly RegisterRow[], key: keyof RegisterRow["cells"], descending: boolean): void {
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    const [value, after] = [row.cells[key] ?? null, next?.cells[key] ?? null];
    if (!next || after === null) continue;
    expect(value).not.toBeNull();
    const difference = Math.sign(Number(after) - Number(value)) * (descending ? -1 : 1);
    expect([key, difference >= 0, difference !== 0 || next.id > row.id]).toEqual([key, true, true]);
  }
}

describe("places in a search", () => {
  const idsOf = async (q: string, actor = analyst): Promise<string[]> =>
    (await page(`q=${q}&size=200`, actor)).rows.map(({ id }) => id).toSorted();

  it("finds a province's rows by its name, its by-name and its English name alike", async () => {
    const rows = await page("area=30&size=200");
    const own = rows.rows.map(({ id }) => id).toSorted();
    expect(own.length).toBeGreaterThan(0);
    for (const q of ["นครราชสีมา", "โคราช", "จ.โคราช", "จังหวัด นครราชสีมา", "korat", "Nakhon Ratchasima"])
      expect([q, await idsOf(q)]).toEqual([q, own]);
    expect((await page("q=โคราช")).total).toEqual((await page("q=นครราชสีมา")).total);
    expect((await page("q=โคราช")).total).toEqual(rows.total);
  });

  it("finds nothing of another province, however it is called", async () => {
    const officer = actorAt("officer", "31");
    for (const q of ["นครราชสีมา", "โคราช", "ถนน โคราช"]) {
      const answer = await page(`q=${q}`, officer);
      expect([q, answer.rows, answer.total?.count]).toEqual([q, [], 0]);
    }
    const cluster = await page("q=ภาคตะวันออกเฉียงเหนือตอนล่าง 1&size=200", officer);
    expect(new Set(cluster.rows.map(({ areaId }) => areaId))).toEqual(new Set(["31"]));
  });

  it("takes a name in quotation marks as text", async () => {
    expect(await idsOf('"โคราช"')).toEqual([]);
  });
});

describe("access and cost", () => {
  it("shows a province its own rows only, and other places like places that do not exist", async () => {
    const officer = actorAt("officer", "31");
    const own = await page("", officer);
    expect(new Set(own.rows.map(({ areaId }) => areaId))).toEqual(new Set(["31"]));
    for (const area of ["30", "moi", "nowhere"]) {
      const refused = await readRegister(officer, asked(`area=31,${area}`));
      expect(refused).toEqual({ ok: false, failures: [{ code: "register.place_not_found", kind: "not_found" }] });
    }
    expect((await page("within=unit:30", officer)).rows).toEqual([]);
    expect(await readRegister(actorAt("officer"), asked(""))).toMatchObject({ ok: false, failures: [{ kind: "forbidden" }] });
  });

  it.each([
    ["", 3],
    ["q=ถนน&group=cluster&status=late", 3],
    ["level=project&sort=-paidPercent&parts=rows", 1],
    ["q=หาไม่พบเลย&parts=rows", 2],
    ["q=โคราช&parts=rows", 1],
  ])("asks at most four statements: %s", async (address, statements) => {
    await page("");
    expect((await withRequestContext("test", () => page(address))).statements).toBe(statements);
  });

  it("refuses a cursor of another order", async () => {
    const { nextCursor } = await page("sort=paid&size=1");
    const refused = await readRegister(analyst, asked(`sort=-paid&size=1&cursor=${nextCursor}`));
    expect(refused).toMatchObject({ ok: false, failures: [{ code: "register.query_invalid", params: { names: "cursor" } }] });
  });

  it("keeps the search text when a project's name changes", async () => {
    const { prisma } = await import("@/lib/platform/database");
    const project = filled.projects.find(({ plan_tier }) => plan_tier === "Y1");
    await prisma().project.update({ where: { id: project?.id }, data: { nameTh: "ชื่อใหม่เอี่ยม" } });
    const found = await page("q=ใหม่เอี่ยม");
    expect(new Set(found.rows.map(({ projectId }) => projectId))).toEqual(new Set([project?.id]));
  });
});

it("an address says what it was made of", () => {
  const levels: Level[] = ["activity", "project"];
  for (const level of levels) {
    const query = asked(`level=${level}&status=late,critical&sort=-paid&q=น้ำ ถนน&columns=code,paid&within=cluster:c-north-upper-1&size=20`);
    expect(valueOfResult(registerQueryFrom(registerAddress(query)))).toEqual(query);
  }
});
