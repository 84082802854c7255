import { beforeAll, describe, expect, it } from "vitest";
import { read } from "@/lib/platform/database";
import { testYear } from "@/lib/platform/testing/fixtures";
import type { Overview } from "../rules/overview-view";
import { actorAt } from "../testing/actors";
import { settingOn } from "../testing/naive-cells";
import { readNaivePlaces } from "../testing/naive-places";
import { makeNaiveYear } from "../testing/naive-setting";
import { filtered, filterOf } from "../testing/naive-standings";
import { readCertifiers } from "./read-certifiers";
import { readOverview } from "./read-overview";

/** Months, movement, the gap's owners, flags, causes and certifiers of an overview against plain SQL over the raw rows. */
let places: Awaited<ReturnType<typeof readNaivePlaces>>;
type Certified = { readonly areaId: string; readonly projectId: string | null; readonly certifiedAt: string | Date };
const actor = actorAt("executive", "moi");
const now = new Date("2027-03-10T03:00:00Z");

beforeAll(async () => {
  await makeNaiveYear(testYear);
  places = await readNaivePlaces();
});

const cases: [string, number, { expenseClass?: "capital" | "recurrent"; fundSource?: string; theme?: string }][] = [
  ["moi", 4, {}],
  ["moi", 2, { expenseClass: "capital", theme: "master_plan.MP03" }],
  ["r-northeast", 3, { fundSource: "province" }],
  ["c-northeast-lower-1", 4, {}],
  ["30", 4, { theme: "master_plan.MP05" }],
  ["90", 1, {}],
];

describe.each(cases)("%s in month %i under %o", (areaId, month, filter) => {
  const at = { year: testYear, month, ...filter };
  let overview: Overview;
  let values: readonly unknown[];
  /** The cells of the place's units, all months; $1 is the month looked at. */
  const cells = `(select * from (${filtered}) f where area_id = any($5)) n`;

  beforeAll(async () => {
    const result = await readOverview(actor, { areaId, ...at, now });
    if (!result.ok || !result.value.overview) throw new Error(`no overview of ${areaId}`);
    overview = result.value.overview;
    values = [...filterOf(at), places.unitsOf(areaId)];
  });

  it("says of every month what was planned and paid in it and by its end", async () => {
    const naive = await read<Record<"row" | "alone" | "point", object>>(
      `with total as (select month, sum(net) as net, sum(paid) as paid, sum(planned) as planned,
          sum(paid + committed) as spent, sum(official) as official, $1::int as upto,
          bool_or(confidence <> 'missing') as reported, bool_or(confidence = 'submitted') as loose from ${cells} group by month)
      select jsonb_build_object('month', month, 'paidInMonth', (paid - coalesce(lag(paid) over w, 0))::text, 'paid', paid::text, 'planned', planned::text,
          'paidPercent', round(100 * paid / nullif(net, 0), 2)::text, 'plannedPercent', round(100 * planned / nullif(net, 0), 2)::text) as row,
        jsonb_build_object('month', month, 'plannedInMonth', (planned - coalesce(lag(planned) over w, 0))::text,
          'paidInMonth', case when month <= upto then (paid - coalesce(lag(paid) over w, 0))::text end) as alone,
        jsonb_build_object('month', month, 'plan', round(100 * planned / nullif(net, 0), 2)::text,
          'paid', case when month <= upto then round(100 * paid / nullif(net, 0), 2)::text end,
          'spent', case when month <= upto then round(100 * spent / nullif(net, 0), 2)::text end,
          'official', case when month <= upto then round(100 * official / nullif(net, 0), 2)::text end,
          'planPoints', case when month <= upto then round(100 * (paid - planned) / nullif(net, 0), 2)::text end,
          'provisional', month <= upto and (not reported or loose or paid <> official)) as point
      from total window w as (order by month) order by month`,
      values,
    );
    const { months, monthly, curve, quarterTargets } = overview.figures;
    expect(months).toEqual(naive.slice(0, month).map(({ row }) => row));
    expect(monthly).toEqual(naive.map(({ alone }) => alone));
    expect(curve.map(({ target: _, ...point }) => point)).toEqual(naive.map(({ point }) => point));
    expect(curve.map(({ target }) => target)).toEqual(curve.map(({ month: of }) => quarterTargets[Math.ceil(of / 3) - 1]));
  });

  it("splits what moved among the places below, to the hundredth by the largest remainders", async () => {
    const groups = places.childrenOf(areaId);
    const naive = await read<{ key: string; paidInMonth: string; points: string; rest: number }>(
      `with member as (
        select k.key, k.seq, u.area_id from jsonb_to_recordset($6::jsonb) as k (key text, seq int, units jsonb) cross join jsonb_array_elements_text(k.units) u (area_id)
      ), whole as (
        select sum(net) filter (where month = $1) as net, sum(paid) filter (where month = $1) as paid, coalesce(sum(paid) filter (where month = $1 - 1), 0) as before from ${cells}
      ), part as (
        select key, seq, coalesce(sum(case month when $1 then paid else -paid end), 0.00) as moved from member
        left join (select * from ${cells} where month in ($1, $1 - 1)) c using (area_id) group by key, seq
      ), shared as (
        select key, seq, moved, floor(10000 * moved / net) as floor, row_number() over (order by 10000 * moved / net - floor(10000 * moved / net) desc, seq) as turn,
          100 * (round(100 * paid / net, 2) - round(100 * before / net, 2)) - sum(floor(10000 * moved / net)) over () as rest from part cross join whole
      )
      select key, moved::text as "paidInMonth", round((floor + case when turn <= rest then 1 else 0 end) / 100, 2)::text as points, rest::int from shared order by seq`,
      [...values, JSON.stringify(groups.map((group, seq) => ({ ...group, seq })))],
    );
    const { movement } = overview.figures;
    // Beyond one each, or below none, the rule gives more than a step: then only the sum is told.
    expect(naive.every(({ rest }) => rest >= 0 && rest <= naive.length)).toBe(true);
    expect(
      movement.parts.map(({ place, own, paidInMonth, points }) => ({ key: own ? `${place.id}:own` : place.id, paidInMonth, points })),
    ).toEqual(naive.map(({ rest: _, ...part }) => part));
  });

  it("names the units that explain the gap, with shares, and how few are half of it", async () => {
    const naive = await read<{ id: string; shortfall: string; share: string; half: boolean; total: string }>(
      `with short as (select area_id as id, sum(planned - paid) as shortfall from ${cells} where month = $1 group by area_id having sum(planned - paid) > 0)
      select id, shortfall::text, round(100 * shortfall / sum(shortfall) over (), 2)::text as share, sum(shortfall) over ()::text as total,
        2 * (sum(shortfall) over (order by shortfall desc, id) - shortfall) < sum(shortfall) over () as half from short order by shortfall::numeric desc, id`,
      values,
    );
    const { top, total, below, unitsToHalf, topShare } = overview.figures.contributors;
    expect(top.every(({ place, own }) => own === place.id.startsWith("c-"))).toBe(true);
    expect(top.map(({ place, shortfall, share }) => ({ id: place.id, shortfall, share }))).toEqual(
      naive.slice(0, 5).map(({ id, shortfall, share }) => ({ id, shortfall, share })),
    );
    expect([total, below, unitsToHalf]).toEqual([naive[0]?.total ?? "0.00", naive.length, naive.filter(({ half }) => half).length]);
    if (naive.length <= 5) expect(topShare).toBe(naive.length > 0 ? "100.00" : null);
  });

  it("says of flags and causes how much is at stake, whose it is most, and until when", async () => {
    const known = `(make_date(${testYear - 544}, 10, 1) + make_interval(months => coalesce(n.reported_month, 0)::int))::date - 1`;
    const flags = `values
      ('capital_not_begun', n.expense_class = 'capital' and n.net > 0 and n.paid + n.committed = 0, n.net),
      ('critical', n.rating = 'critical', n.net - n.paid),
      ('paid_ahead', n.net > 0 and 100 * n.paid - n.net * n.physical > n.net * ${settingOn("check.payment_ahead_gap", "n.day")}, n.paid - n.net * n.physical / 100),
      ('physical_ahead', n.net > 0 and n.net * n.physical - 100 * n.paid > n.net * ${settingOn("check.physical_payment_gap", "n.day")}, n.net * n.physical / 100 - n.paid),
      ('not_reported', n.confidence = 'missing', n.net),
      ('stale', n.day - (${known}) > ${settingOn("check.report_age_days", "n.day")}, n.net),
      ('overcommitted', n.paid + n.committed > n.net, n.paid + n.committed - n.net)`;
    const told = (found: string, order: string): string => `with found as (${found}), unit as (
        select code, area_id, count(*)::int as activities, sum(net) as net, sum(amount) as amount from found group by code, area_id)
      select code, sum(activities)::int as activities, count(*)::int as units, sum(net)::text as "budgetNet", round(sum(amount), 2)::text as amount,
        case when $6::int > 1 then (array_agg(area_id order by ${order} desc, area_id))[1] end as worst from unit group by code`;
    const more = [...values, overview.figures.unitCount];
    const naive = await read<{ code: string }>(
      told(
        `select v.code, n.area_id, n.net, v.amount from ${cells} cross join lateral (${flags}) v (code, raised, amount) where n.month = $1 and v.raised`,
        "amount",
      ),
      more,
    );
    const shown = overview.figures.attention.map(({ flag, due: _, worst, ...row }) => ({ code: flag, ...row, worst: worst?.id ?? null }));
    const byCode = (rows: readonly { readonly code: string }[]) => new Map(rows.map((row) => [row.code, row]));
    expect(byCode(shown)).toEqual(byCode(naive));
    const due = new Map(overview.figures.attention.map((row) => [row.flag, row.due]));
    for (const [flag, day] of due) {
      const expected = { capital_not_begun: "2026-12-31", not_reported: "2027-12-31" }[flag as string] ?? null;
      expect([flag, day]).toEqual([flag, expected]);
    }
    const causes = await read<{ code: string }>(
      told(
        `select cause as code, area_id, net, greatest(planned - paid, 0) as amount from ${cells} where month = $1 and cause is not null`,
        "net",
      ),
      more,
    );
    const problems = overview.figures.problems.map(({ cause, activities, units, budgetNet, shortfall, worst }) => ({
      code: cause,
      activities,
      units,
      budgetNet,
      amount: shortfall,
      worst: worst?.id ?? null,
    }));
    expect(byCode(problems)).toEqual(byCode(causes));
  });

  it.each([false, true])(
    "names who certified, by unit or by project, with the newest certification (own projects alone: %s)",
    async (own) => {
      const answer = await readCertifiers(actor, { areaId, ...at, now, own });
      if (!answer.ok) throw new Error("no certifiers");
      const naive = await read<Certified>(
        `select area_id as "areaId", case when $6 = 'project' then project_id end as "projectId", count(*)::int as activities, sum(net)::text as "budgetNet",
        (array_agg(version::int order by certified_at desc, version desc))[1] as version, max(certified_at) as "certifiedAt",
        (array_agg(reported_month::int order by certified_at desc, version desc))[1] as month, min(person.name_th) as "personName"
      from ${cells} join person on person.id = n.certified_by_person_id
      where month = $1 and n.state = 'certified' and (not $7::boolean or area_id = $8) group by area_id, case when $6 = 'project' then project_id end, certified_by_position_id`,
        [...values, own || areaId.length === 2 ? "project" : "unit", own, areaId],
      );
      const keyed = (rows: readonly Certified[]) =>
        new Map(rows.map((row) => [`${row.areaId} ${row.projectId}`, { ...row, certifiedAt: new Date(row.certifiedAt).getTime() }]));
      const shown = answer.value.rows.map(
        ({ areaId: unit, projectId, activities, budgetNet, version, certifiedAt, month: of, personName }) => {
          return { areaId: unit, projectId, activities, budgetNet, version, certifiedAt, month: of, personName };
        },
      );
      // The ministry and its regions own no projects.
      expect(naive.length > 0).toBe(!own || !/^(moi$|r-)/.test(areaId));
      expect(keyed(shown)).toEqual(keyed(naive));
    },
  );
});
