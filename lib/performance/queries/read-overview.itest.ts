import { beforeAll, describe, expect, it } from "vitest";
import { bahtOf, satangOf } from "@/lib/core/money";
import { percentOf } from "@/lib/core/percent";
import { read } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import type { Overview } from "../rules/overview-view";
import { actorAt } from "../testing/actors";
import { fillRollup, type RollupRow } from "../testing/random-rollup";
import { readAreaTreeFigures } from "./read-area-tree-figures";
import { readOverview, readOverviewFigures, readOverviewPlace, readOverviewWithTree } from "./read-overview";

const now = new Date("2026-11-22T03:00:00Z");
const minister = actorAt("executive", "moi");
let rows: RollupRow[] = [];
let ancestors: Map<string, Set<string>>;

async function overviewOf(areaId: string, query: Partial<Parameters<typeof readOverview>[1]> = {}, actor = minister): Promise<Overview> {
  const result = await readOverview(actor, { areaId, now, ...query });
  if (!result.ok || !result.value.overview) throw new Error(`no overview of ${areaId}`);
  return result.value.overview;
}

const under = (areaId: string, month: number, more: (row: RollupRow) => boolean = () => true): RollupRow[] =>
  rows.filter((row) => row.fiscalMonth === month && ancestors.get(row.areaId)?.has(areaId) && more(row));
const total = (some: readonly RollupRow[], of: (row: RollupRow) => bigint): bigint => some.reduce((sum, row) => sum + of(row), 0n);

beforeAll(async () => {
  const units = await read<{ id: string }>("select id from area where owns_budget order by id");
  expect(units).toHaveLength(94);
  const ids = units.map(({ id }) => id);
  rows = await fillRollup({ seed: 7, year: 2570, reportedMonth: 2, unitIds: ids.slice(0, 90), fundSources: ["regular", "carried"] });
  await fillRollup({ seed: 8, year: 2569, reportedMonth: 12, unitIds: ids });
  const closure = await read<{ a: string; d: string }>("select ancestor_id as a, descendant_id as d from area_closure");
  ancestors = new Map();
  for (const { a, d } of closure) ancestors.set(d, (ancestors.get(d) ?? new Set()).add(a));
});

describe("readOverview", () => {
  it.each(["moi", "r-northeast", "c-northeast-lower-1", "30"])("says of %s exactly what its rows add up to", async (areaId) => {
    const { figures } = await overviewOf(areaId);
    const mine = under(areaId, 2);
    const net = total(mine, (row) => row.net);
    const paid = total(mine, (row) => row.paid);
    expect(figures.standing).toMatchObject({
      budgetNet: bahtOf(net),
      paid: bahtOf(paid),
      committed: bahtOf(total(mine, (row) => row.committed)),
      planned: bahtOf(total(mine, (row) => row.planned)),
      paidPercent: percentOf(paid, net),
      paidCertified: bahtOf(
        total(
          mine.filter(({ kind }) => kind === "certified"),
          (row) => row.paid,
        ),
      ),
      netMissing: bahtOf(
        total(
          mine.filter(({ kind }) => kind === "missing"),
          (row) => row.net,
        ),
      ),
    });
    for (const { month, plan } of figures.curve) {
      const those = under(areaId, month);
      expect(plan).toBe(
        percentOf(
          total(those, (row) => row.planned),
          total(those, (row) => row.net),
        ),
      );
    }
    expect(figures.unitCount).toBe(new Set(mine.map((row) => row.areaId)).size);
  });

  it("counts every unit once: children and units both add up to the whole", async () => {
    for (const areaId of ["moi", "r-northeast", "c-northeast-lower-1"]) {
      const { figures } = await overviewOf(areaId);
      for (const list of [figures.children, figures.units]) {
        expect(bahtOf(list.reduce((sum, { standing }) => sum + satangOf(standing.budgetNet), 0n))).toBe(figures.standing.budgetNet);
        expect(bahtOf(list.reduce((sum, { standing }) => sum + satangOf(standing.paid), 0n))).toBe(figures.standing.paid);
      }
      expect(figures.statuses.reduce((sum, { units }) => sum + units, 0)).toBe(figures.unitCount);
    }
  });

  it("shows a cluster's own projects apart from its provinces", async () => {
    const { figures } = await overviewOf("c-northeast-lower-1");
    expect(figures.children[0]).toMatchObject({ own: true, place: { id: "c-northeast-lower-1" } });
    expect(figures.children.slice(1).every(({ own, place }) => !own && place.level === "province")).toBe(true);
    expect(figures.children[0]?.standing.paid).toBe(
      bahtOf(
        total(
          under("c-northeast-lower-1", 2, (row) => row.areaId.startsWith("c-")),
          (row) => row.paid,
        ),
      ),
    );
  });

  it("splits classes, and filters by class and fund source", async () => {
    const { figures } = await overviewOf("moi");
    const capital = under("moi", 2, (row) => row.expenseClass === "capital");
    expect(figures.classes.find(({ expenseClass }) => expenseClass === "capital")?.standing.paid).toBe(
      bahtOf(total(capital, (row) => row.paid)),
    );
    const filtered = await overviewOf("moi", { expenseClass: "capital", fundSource: "carried" });
    expect(filtered.figures.standing.budgetNet).toBe(
      bahtOf(
        total(
          capital.filter((row) => row.fundSource === "carried"),
          (row) => row.net,
        ),
      ),
    );
  });

  it("opens with the latest month reported by at least half the money, in today's fiscal year", async () => {
    expect(await overviewOf("moi")).toMatchObject({ year: 2570, month: 2, reported: true });
    expect(await overviewOf("moi", { year: 2569 })).toMatchObject({ year: 2569, month: 12 });
  });

  it("a year without plans and an announced target that is missing are said, not invented", async () => {
    const empty = await readOverview(minister, { areaId: "moi", year: 2575, now });
    expect(empty).toMatchObject({ ok: true, value: { year: 2575, overview: null } });
    await forgetTargets();
    const { figures } = await overviewOf("moi");
    expect(figures.targets.disbursement).toBeNull();
    expect(figures.lead.kind).toBe("unannounced");
  });

  it.each([
    ["another province", actorAt("officer", "30"), "31"],
    ["the cluster above", actorAt("officer", "30"), "c-northeast-lower-1"],
    ["the ministry from a cluster", actorAt("inspector", "c-northeast-lower-1"), "moi"],
    ["a place that is none", minister, "no-such-place"],
    ["Bangkok, which is in no total", minister, "10"],
    ["a district", minister, "3001"],
    ["anything without an area", actorAt("executive"), "30"],
  ])("%s is not found", async (_, actor, areaId) => {
    expect(await readOverview(actor, { areaId, now })).toMatchObject({
      ok: false,
      failures: [{ code: "performance.area_not_found", kind: "not_found" }],
    });
  });

  it("takes at most six statements at any level", async () => {
    for (const areaId of ["moi", "r-northeast", "c-northeast-lower-1", "30"]) {
      const { statements } = await withRequestContext("test", () => overviewOf(areaId));
      expect(statements).toBeLessThanOrEqual(6);
    }
  });
});

describe("readOverviewWithTree", () => {
  it("answers the page of a place and the tree beside it in six statements, with the same figures", async () => {
    const at = { year: 2570, month: 2 };
    for (const [actor, areaId] of [
      [minister, "moi"],
      [minister, "r-northeast"],
      [minister, "c-northeast-lower-1"],
      [minister, "30"],
      [actorAt("officer", "c-northeast-lower-1"), "30"],
      [actorAt("officer", "30"), "30"],
    ] as const) {
      const page = async () => {
        const found = await readOverviewPlace(actor, { areaId, ...at, now });
        return found.ok ? { found: found.value, ...(await readOverviewWithTree(actor, found.value, at)) } : null;
      };
      const { value, statements } = await withRequestContext("test", page);
      expect([areaId, statements <= 6]).toEqual([areaId, true]);
      expect(value?.overview).toEqual(value && (await readOverviewFigures(value.found)));
      expect(value?.tree).toEqual(await readAreaTreeFigures(actor, at));
    }
  });
});

describe("readAreaTreeFigures", () => {
  it("gives each place of the actor's scope its own sums, in three statements", async () => {
    const { value, statements } = await withRequestContext("test", () => readAreaTreeFigures(minister, { year: 2570, month: 2 }));
    expect(statements).toBe(3);
    expect(value.rootIds).toEqual(["moi"]);
    expect(value.rows).toHaveLength(1 + 6 + 18 + 76);
    for (const { place, paidPercent } of value.rows) {
      const mine = under(place.id, 2);
      expect(paidPercent).toBe(
        percentOf(
          total(mine, (row) => row.paid),
          total(mine, (row) => row.net),
        ),
      );
    }
  });

  it("roots at what the actor may see", async () => {
    const { rootIds, rows: tree } = await readAreaTreeFigures(actorAt("officer", "c-northeast-lower-1"), { year: 2570, month: 2 });
    expect(rootIds).toEqual(["c-northeast-lower-1"]);
    expect(tree.map(({ place }) => place.id)).toContain("30");
    expect((await readAreaTreeFigures(actorAt("officer"), { year: 2570, month: 2 })).rows).toEqual([]);
  });
});

async function forgetTargets(): Promise<void> {
  await read("delete from target where fiscal_year = 2570");
}
