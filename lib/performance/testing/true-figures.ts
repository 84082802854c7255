import { lastDayOf } from "@/lib/core/fiscal-calendar";
import { satangOf } from "@/lib/core/money";
import { read } from "@/lib/platform/database";

/** One activity at the end of one month, found in reports × versions × lines without any stored figure. Satang, hundredths of a percent. */
export type TrueCell = {
  readonly areaId: string;
  readonly month: number;
  readonly expenseClass: string;
  readonly fundSource: string;
  readonly themes: readonly string[];
  readonly net: bigint;
  readonly paid: bigint;
  readonly committed: bigint;
  readonly planned: bigint;
  readonly official: bigint;
  readonly physical: bigint;
  readonly plannedPhysical: bigint;
  readonly confidence: "certified" | "submitted" | "missing";
  readonly reportedMonth: number | null;
  readonly cause: string | null;
  readonly asOf: string | null;
};

type Amount = "net" | "paid" | "committed" | "planned" | "official" | "physical" | "plannedPhysical";
type Raw = Omit<TrueCell, Amount> & Readonly<Record<Amount, string>>;

const lineOf = (which: string): string => `left join lateral (
    select r.fiscal_month, v.state, v.submitted_at, v.certified_at, l.* from report r join report_version v on v.report_id = r.id
    join report_line l on l.report_version_id = v.id and l.activity_id = a.id
    where r.project_id = a.project_id and r.fiscal_month <= m.month and ${which} order by r.fiscal_month desc, v.version desc limit 1)`;

export async function readTrueCells(year: number): Promise<TrueCell[]> {
  const rows = await read<Raw>(
    `select a.area_id as "areaId", m.month, a.expense_class as "expenseClass", p.fund_source as "fundSource",
      array(select item_id from project_alignment where project_id = p.id) as themes, a.budget_net::text as net,
      coalesce(l.disbursed, 0)::text as paid, coalesce(l.committed, 0)::text as committed, coalesce(t.disbursed, 0)::text as planned,
      coalesce(o.disbursed, 0)::text as official, coalesce(l.physical, 0)::text as physical, coalesce(t.physical, 0)::text as "plannedPhysical",
      case when l.fiscal_month is distinct from m.month then 'missing' when l.state = 'certified' then 'certified' else 'submitted' end as confidence, l.fiscal_month::int as "reportedMonth",
      l.delay_cause as cause, to_char(greatest(l.submitted_at, case l.state when 'certified' then l.certified_at end) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "asOf"
    from activity a join project p on p.id = a.project_id and p.plan_tier = 'Y1' cross join generate_series(1, 12) m (month)
    ${lineOf("v.state in ('submitted', 'certifying', 'certified') and v.version = (select max(n.version) from report_version n where n.report_id = r.id and n.state in ('submitted', 'certifying', 'certified'))")} l on true
    ${lineOf("v.is_official")} o on true
    left join activity_plan ap on ap.activity_id = a.id and ap.is_current left join monthly_plan t on t.activity_plan_id = ap.id and t.fiscal_month = m.month
    where a.fiscal_year = $1`,
    [year],
  );
  return rows.map((row) => ({
    ...row,
    net: satangOf(row.net),
    paid: satangOf(row.paid),
    committed: satangOf(row.committed),
    planned: satangOf(row.planned),
    official: satangOf(row.official),
    physical: satangOf(row.physical),
    plannedPhysical: satangOf(row.plannedPhysical),
  }));
}

/** What raises each flag and its baht at stake in ten-thousandths of a satang, as docs/figures.md says, for the settings of a new installation. */
export const trueFlags: Readonly<Record<string, (cell: TrueCell, year: number) => bigint | null>> = {
  capital_not_begun: (c) => (c.expenseClass === "capital" && c.net > 0n && c.paid + c.committed === 0n ? c.net * 10_000n : null),
  critical: (c) => (c.confidence !== "missing" && c.physical - c.plannedPhysical < -1500n ? (c.net - c.paid) * 10_000n : null),
  paid_ahead: (c) => ahead(c.paid * 10_000n, c.net * c.physical, c.net * 1500n),
  physical_ahead: (c) => ahead(c.net * c.physical, c.paid * 10_000n, c.net * 2000n),
  not_reported: (c) => (c.confidence === "missing" ? c.net * 10_000n : null),
  stale: (c, year) => (ageOf(c, year) > 45 ? c.net * 10_000n : null),
  overcommitted: (c) => (c.paid + c.committed > c.net ? (c.paid + c.committed - c.net) * 10_000n : null),
};

const ahead = (more: bigint, less: bigint, limit: bigint): bigint | null => (limit > 0n && more - less > limit ? more - less : null);
const ageOf = ({ month, reportedMonth }: TrueCell, year: number): number => {
  const day = (text: string): number => Date.parse(text) / 86_400_000;
  return day(lastDayOf({ year, month })) - day(reportedMonth === null ? `${year - 544}-09-30` : lastDayOf({ year, month: reportedMonth }));
};
