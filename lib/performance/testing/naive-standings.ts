import { read } from "@/lib/platform/database";
import type { FigureQuery } from "../schema";
import { settingOn } from "./naive-cells";

/** Sums of the naive cells of some groups in a month and in the one before, and everything a page says of each, in plain SQL. */
export type Group = { readonly key: string; readonly units: readonly string[] };
/** What the ids of a group are ids of. */
type Member = "area_id" | "project_id" | "activity_id";
export type NaiveAt = { readonly year: number; readonly month: number } & Pick<FigureQuery, "expenseClass" | "fundSource" | "theme">;
export type NaiveStanding = { readonly activities: number } & Readonly<Record<string, unknown>>;

export type NaiveRow = {
  readonly key: string;
  readonly standing: NaiveStanding;
  readonly rank: number | null;
  readonly movement: number | null;
  readonly target: { readonly percent: string; readonly points: string | null; readonly stillNeeded: string } | null;
  readonly belowBoth: boolean | null;
  readonly before: { readonly paidPercent: string | null; readonly planPoints: string | null } | null;
};

/** $1 month, $2–$4 filter: what is left of the naive cells. */
export const filtered = `select * from naive where ($2::text is null or expense_class = $2) and ($3::text is null or fund_source = $3)
  and ($4::text is null or $4 = any(themes))`;
export const filterOf = ({ month, expenseClass, fundSource, theme }: NaiveAt) => [
  month,
  expenseClass ?? null,
  fundSource ?? null,
  theme ?? null,
];

const percent = (part: string, whole: string): string => `round(100 * (${part}) / nullif(${whole}, 0), 2)::text`;
const baht = (amount: string): string => `round(${amount}, 2)::text`;
const only = (what: string, confidence: string): string => `coalesce(sum(${what}) filter (where confidence = '${confidence}'), 0)`;
const total = (what: string): string => `coalesce(sum(${what}), 0)`;

const summed = `count(activity_id)::int as activities,
  ${["act", "net", "allocated", "paid", "committed", "official", "planned"].map((what) => `${total(what)} as ${what}`)},
  ${total("net * physical")} as physical, ${total("net * planned_physical")} as planned_physical,
  ${["certified", "submitted", "missing"].flatMap((each) => [`${only("paid", each)} as paid_${each}`, `${only("net", each)} as net_${each}`, `count(activity_id) filter (where confidence = '${each}')::int as count_${each}`])}`;

const status = `case when activities > 0 and count_missing = activities then 'missing' when net = 0 then 'on_plan'
  when 100 * (paid - planned) >= ${settingOn("severity.watch", "day")} * net then 'on_plan'
  when 100 * (paid - planned) >= ${settingOn("severity.late", "day")} * net then 'watch'
  when 100 * (paid - planned) >= ${settingOn("severity.critical", "day")} * net then 'late' else 'critical' end`;

/** The shares rounded; the largest, the first of equal ones, is what the others leave of 100. */
const share = (each: string): string => {
  const rounded = (of_: string): string => `round(100 * net_${of_} / net, 2)`;
  const others = ["certified", "submitted", "missing"].filter((other) => other !== each);
  const largest = `case when net_certified >= greatest(net_submitted, net_missing) then 'certified' when net_submitted >= net_missing then 'submitted' else 'missing' end`;
  return `case when net = 0 then null when ${largest} = '${each}' then 100 - ${others.map(rounded).join(" - ")} else ${rounded(each)} end::text`;
};

const standingSql = `jsonb_build_object('activities', activities, 'budgetAct', ${baht("act")}, 'budgetNet', ${baht("net")},
  'budgetAllocated', ${baht("allocated")}, 'paid', ${baht("paid")}, 'paidCertified', ${baht("paid_certified")}, 'paidSubmitted', ${baht("paid_submitted")},
  'paidCarried', ${baht("paid_missing")}, 'committed', ${baht("committed")}, 'spent', ${baht("paid + committed")}, 'left', ${baht("net - paid - committed")},
  'planned', ${baht("planned")}, 'official', ${baht("official")}, 'paidPercent', ${percent("paid", "net")}, 'certifiedPercent', ${percent("paid_certified", "net")},
  'provisionalPercent', ${percent("paid_submitted + paid_missing", "net")}, 'officialPercent', ${percent("official", "net")},
  'committedPercent', ${percent("committed", "net")}, 'leftPercent', ${percent("net - paid - committed", "net")},
  'spentPercent', ${percent("paid + committed", "net")}, 'plannedPercent', ${percent("planned", "net")},
  'physicalPercent', round(physical / nullif(net, 0), 2)::text, 'plannedPhysicalPercent', round(planned_physical / nullif(net, 0), 2)::text,
  'planPoints', ${percent("paid - planned", "net")}, 'planGap', ${baht("paid - planned")}, 'status', ${status},
  'confidence', jsonb_build_object('certified', ${share("certified")}, 'submitted', ${share("submitted")}, 'missing', ${share("missing")}),
  'netCertified', ${baht("net_certified")}, 'netSubmitted', ${baht("net_submitted")}, 'netMissing', ${baht("net_missing")},
  'activitiesCertified', count_certified, 'activitiesSubmitted', count_submitted, 'activitiesMissing', count_missing)`;

/** A target against a sum: points of N, and baht until it is reached, a started satang counted whole. */
export const againstTarget = (percent_: string, done: string): string => `case when ${percent_} is not null then
  jsonb_build_object('percent', ${percent_}::text, 'points', round((100 * (${done}) - ${percent_} * net) / nullif(net, 0), 2)::text,
    'stillNeeded', round(greatest(ceil(${percent_} * net) / 100 - (${done}), 0), 2)::text) end`;

/** The national target of a quarter in force on a day; measure, class and quarter as SQL expressions. */
export const targetSql = (measure: string, expenseClass: string, quarter: string, day: string, year: number): string =>
  `(select percent from target where fiscal_year = ${year} and measure = ${measure} and expense_class = ${expenseClass} and quarter = ${quarter}
    and ${day} between valid_from and coalesce(valid_to, 'infinity'))`;

/** Every group with its rank among the others of the list, now and a month ago. */
export async function naiveRows(groups: readonly Group[], at: NaiveAt, of: Member = "area_id"): Promise<Map<string, NaiveRow>> {
  const target = targetSql("'disbursement'", "coalesce($2, 'overall')", "ceil($1::int / 3.0)", "day", at.year);
  const rows = await read<NaiveRow>(
    `with member as (
      select g.key, u.id from jsonb_to_recordset($5::jsonb) as g (key text, units jsonb) cross join jsonb_array_elements_text(g.units) u (id)
    ), summed as (
      select key, m.month, (make_date(${at.year - 544}, 10, 1) + make_interval(months => m.month))::date - 1 as day, ${summed}
      from (select distinct key from jsonb_to_recordset($5::jsonb) as g (key text)) k cross join (values ($1::int), ($1::int - 1)) m (month)
      left join member using (key) left join (${filtered}) n on n.${of}::text = member.id and n.month = m.month
      where m.month > 0 group by key, m.month
    ), ranked as (
      select *, case when net > 0 then rank() over (partition by month, net > 0 order by paid / nullif(net, 0) desc)::int end as rank from summed
    )
    select now.key, now.standing, now.rank, before.rank - now.rank as movement, now.target,
      case when now.target is not null then now.paid < now.planned and (now.target->>'stillNeeded')::numeric > 0 end as "belowBoth",
      case when $1 > 1 then jsonb_build_object('paidPercent', before.standing->>'paidPercent', 'planPoints', before.standing->>'planPoints') end as before
    from (select *, ${standingSql} as standing, ${againstTarget(target, "paid")} as target from ranked where month = $1) now
    left join (select *, ${standingSql} as standing from ranked where month = $1 - 1) before using (key)`,
    [...filterOf(at), JSON.stringify(groups)],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** What is said of one sum, at one month. */
export async function naiveStanding(ids: readonly string[], at: NaiveAt, of: Member = "area_id"): Promise<NaiveStanding | undefined> {
  return (await naiveRows([{ key: "all", units: ids }], at, of)).get("all")?.standing;
}
