import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeCondition, scopeOf } from "@/lib/access/policy";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { read } from "@/lib/platform/database";
import { type RoundState, roundStateOf } from "../rules/round-state";
import { loadSettings } from "../store-settings";

export type RoundView = {
  readonly id: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly publishedAt: string | null;
  /** Whole days before the closing on which units are reminded, the furthest first. */
  readonly reminderDays: readonly number[];
  readonly version: number;
  readonly state: RoundState;
  /** Projects in frame of the units the actor sees, by the state of their report. */
  readonly due: number;
  readonly notStarted: number;
  readonly draft: number;
  readonly returned: number;
  readonly submitted: number;
  readonly certifying: number;
  readonly certified: number;
  /** Due projects without official figures. */
  readonly uncertified: number;
};
type Row = Omit<RoundView, "opensAt" | "closesAt" | "publishedAt" | "state"> & { opensAt: Date; closesAt: Date; publishedAt: Date | null };

const states = ["draft", "returned", "submitted", "certifying", "certified"] as const;

/** The rounds of a fiscal year (the running one unless named) in month order, with how far reporting has come. Two statements. */
export async function readRounds(actor: Actor, input: { readonly fiscalYear?: number; readonly now: Date }): Promise<RoundView[]> {
  const scope = scopeOf(actor, "report.read");
  const today = fiscalMonthOf(dayInBangkok(input.now));
  const { closingSoonDays } = await loadSettings(read, today);
  const rows = await read<Row>(
    `select round.id, round.fiscal_year as "fiscalYear", round.fiscal_month as month, round.opens_at as "opensAt", round.closes_at as "closesAt",
      round.published_at as "publishedAt", coalesce(round.reminder_days, '{}') as "reminderDays", round.version, count(p.id)::int as due, count(p.id) filter (where v.id is null)::int as "notStarted",
      ${states.map((state) => `count(v.id) filter (where v.state = '${state}')::int as ${state}`).join(", ")},
      count(p.id) filter (where not exists (select from report_version o where o.report_id = r.id and o.is_official))::int as uncertified
    from round
    left join project p on p.fiscal_year = round.fiscal_year and p.plan_tier = 'Y1' and ${scopeCondition(scope, "p.area_id", 1)}
      and exists (select from activity a where a.project_id = p.id)
    left join report r on r.project_id = p.id and r.fiscal_month = round.fiscal_month
    left join report_version v on v.report_id = r.id and v.is_current
    where round.fiscal_year = $2
    group by round.id order by round.fiscal_month`,
    [scope.areaIds, input.fiscalYear ?? today.year],
  );
  return rows.map((row) => ({
    ...row,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    state: roundStateOf(row, input.now, closingSoonDays),
  }));
}
