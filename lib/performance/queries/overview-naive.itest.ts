import { beforeAll, describe, expect, it } from "vitest";
import { read } from "@/lib/platform/database";
import { testYear } from "@/lib/platform/testing/fixtures";
import type { Overview, RankedPlace } from "../rules/overview-view";
import { actorAt } from "../testing/actors";
import { readNaivePlaces } from "../testing/naive-places";
import { makeNaiveYear } from "../testing/naive-setting";
import { againstTarget, filtered, filterOf, type Group, naiveRows, naiveStanding, targetSql } from "../testing/naive-standings";
import { readOverview } from "./read-overview";

/** Standings, ranks, statuses, classes and targets of an overview against plain SQL over the raw rows. */
let places: Awaited<ReturnType<typeof readNaivePlaces>>;

beforeAll(async () => {
  await makeNaiveYear(testYear);
  places = await readNaivePlaces();
});

const lastDay = `(make_date(${testYear - 544}, 10, 1) + make_interval(months => $1::int))::date - 1`;

type Filter = { readonly expenseClass?: "capital" | "recurrent"; readonly fundSource?: string; readonly theme?: string };
const cases: [string, number, Filter][] = [
  ["moi", 4, {}],
  ["moi", 3, { theme: "master_plan.MP05" }],
  ["moi", 1, { fundSource: "province" }],
  ["r-northeast", 3, { expenseClass: "capital" }],
  ["r-northeast", 4, {}],
  ["c-northeast-lower-1", 4, { fundSource: "function", theme: "master_plan.MP03" }],
  ["c-northeast-lower-1", 2, { expenseClass: "recurrent" }],
  ["30", 4, {}],
  ["50", 5, { fundSource: "province" }],
];

describe.each(cases)("%s in month %i under %o", (areaId, month, filter) => {
  const at = { year: testYear, month, ...filter };
  let overview: Overview;
  let units: string[];

  beforeAll(async () => {
    const result = await readOverview(actorAt("executive", "moi"), { areaId, ...at, now: new Date("2027-03-10T03:00:00Z") });
    if (!result.ok || !result.value.overview) throw new Error(`no overview of ${areaId}`);
    overview = result.value.overview;
    const planned = await read<{ id: string }>(`select distinct area_id as id from (${filtered}) n where month = $1`, filterOf(at));
    units = places.unitsOf(areaId).filter((id) => planned.some((unit) => unit.id === id));
  });

  it("stands as its cells add up, now and a month ago", async () => {
    const { figures } = overview;
    expect(figures.standing).toEqual(await naiveStanding(units, at));
    expect(figures.before).toEqual(month === 1 ? null : await naiveStanding(units, { ...at, month: month - 1 }));
    expect(figures.unitCount).toBe(units.length);
  });

  it("ranks every list with its movement, what each was before, and its target", async () => {
    const lists: (readonly [readonly RankedPlace[], readonly Group[], boolean])[] = [
      [overview.figures.children, places.childrenOf(areaId), false],
      [overview.figures.clusters, areaId === "moi" ? places.clusters : [], false],
      [overview.figures.units, units.map((id) => ({ key: id, units: [id] })), true],
    ];
    for (const [ranked, groups, alone] of lists) {
      const naive = await naiveRows(groups, at);
      expect(ranked).toHaveLength(groups.length);
      for (const row of ranked) {
        const { key: _, ...expected } = naive.get(`${row.place.id}${row.own && !alone ? ":own" : ""}`) ?? { key: null };
        const { standing, rank, movement, target, belowBoth, before } = row;
        expect({ standing, rank, movement, target, belowBoth, before }).toEqual(expected);
      }
    }
  });

  it("counts units, money and activities by status, and units by confidence", async () => {
    const naive = [
      ...(
        await naiveRows(
          units.map((id) => ({ key: id, units: [id] })),
          at,
        )
      ).values(),
    ].map(({ standing }) => standing);
    const rated = await read<{ rating: string; activities: number }>(
      `select rating, count(*)::int as activities from (${filtered}) n where month = $1 and area_id = any($5) group by rating`,
      [...filterOf(at), units],
    );
    for (const { status, ...counted } of overview.figures.statuses) {
      const those = naive.filter((unit) => unit.status === status);
      const [money] = await read<{ sum: string }>("select coalesce(sum(n::numeric), 0.00)::text as sum from unnest($1::text[]) n", [
        those.map(({ budgetNet }) => budgetNet),
      ]);
      expect({ status, ...counted }).toEqual({
        status,
        units: those.length,
        budgetNet: money?.sum,
        activities: rated.find(({ rating }) => rating === status)?.activities ?? 0,
      });
    }
    const missing = naive.filter(({ activities, activitiesMissing }) => activities === activitiesMissing).length;
    const certified = naive.filter(({ budgetNet, netCertified }) => budgetNet === netCertified).length;
    expect(overview.figures.confidenceUnits).toEqual({ certified, missing, submitted: naive.length - certified - missing });
  });

  it("splits classes, and holds them and the mix of them against the targets of the quarter", async () => {
    const { classes, targets, mix, quarterTargets, quarter } = overview.figures;
    const target = (measure: string, expenseClass: string) =>
      targetSql(`'${measure}'`, `'${expenseClass}'`, "ceil($1::int / 3.0)", lastDay, testYear);
    const sums = `select coalesce(sum(net), 0) as net, coalesce(sum(paid), 0) as paid, coalesce(sum(committed), 0) as committed
      from (${filtered}) n where month = $1 and area_id = any($5)`;
    const values = [...filterOf(at), units];
    for (const row of classes) {
      const { expenseClass } = row;
      const narrowed = filter.expenseClass && expenseClass !== "overall" && filter.expenseClass !== expenseClass;
      const standing = await naiveStanding(narrowed ? [] : units, expenseClass === "overall" ? at : { ...at, expenseClass });
      const [against] = await read<Record<string, unknown>>(
        `select ${againstTarget(target("disbursement", expenseClass), "paid")} as disbursement, ${againstTarget(target("spending", expenseClass), "paid + committed")} as spending
        from (${sums} and ($6 = 'overall' or expense_class = $6)) s`,
        [...values, expenseClass],
      );
      expect(row).toEqual({ expenseClass, standing, ...against });
    }
    const headline = filter.expenseClass ?? "overall";
    const mixOf = (measure: string) =>
      `(select case when bool_and(percent is not null) then round(sum(net * percent) / sum(net), 2) end from (select sum(net) as net, case expense_class
        when 'capital' then ${target(measure, "capital")} else ${target(measure, "recurrent")} end as percent
        from (${filtered}) n where month = $1 and area_id = any($5) group by expense_class) c)`;
    const [naive] = await read<Record<string, unknown>>(
      `select ${againstTarget(target("disbursement", headline), "paid")} as disbursement, ${againstTarget(target("spending", headline), "paid + committed")} as spending,
        ${againstTarget(mixOf("disbursement"), "paid")} as "mixDisbursement", ${againstTarget(mixOf("spending"), "paid + committed")} as "mixSpending"
      from (${sums}) s`,
      values,
    );
    expect(targets).toEqual(naive);
    const [each] = await read<Record<string, unknown>>(
      `select coalesce(sum(net) filter (where expense_class = 'capital'), 0.00)::text as "capitalNet",
        coalesce(sum(net) filter (where expense_class = 'recurrent'), 0.00)::text as "recurrentNet",
        min(${target("disbursement", "capital")})::text as capital, min(${target("disbursement", "recurrent")})::text as recurrent
      from (${filtered}) n where month = $1 and area_id = any($5)`,
      values,
    );
    expect(mix).toEqual(each);
    expect(quarterTargets[quarter - 1]).toBe(targets.disbursement?.percent ?? null);
  });
});
