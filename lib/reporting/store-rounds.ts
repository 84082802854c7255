import "server-only";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { Transaction } from "@/lib/platform/database";

export type HeldRound = {
  readonly fiscalYear: number;
  readonly month: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly publishedAt: Date | null;
  readonly reminderDays: readonly number[];
  readonly version: number;
};

/** The round to change, with its other editors waiting, as it was seen; refused when it is not there or somebody changed it. */
export async function holdRound(tx: Transaction, seen: { readonly roundId: string; readonly version: number }): Promise<Result<HeldRound>> {
  const [round] = await tx.$queryRaw<HeldRound[]>`
    select fiscal_year as "fiscalYear", fiscal_month::int as month, opens_at as "opensAt", closes_at as "closesAt", published_at as "publishedAt",
      coalesce(reminder_days, '{}') as "reminderDays", version
    from round where id = ${seen.roundId}::uuid for update`;
  if (!round) return refuse({ code: "reporting.round_not_found", kind: "not_found" });
  return round.version === seen.version
    ? succeed(round)
    : refuse({ code: "reporting.round_changed", kind: "conflict", params: { version: round.version } });
}

type RoundTopic = "round.opened" | "round.changed" | "round.published" | "round.publication_withdrawn";
type RoundNews = { readonly roundId: string; readonly fiscalYear: number; readonly month: number; readonly publishedAt?: string };

/** The event that listeners of rounds get. */
export async function tellOfRound(tx: Transaction, topic: RoundTopic, news: RoundNews): Promise<void> {
  await tx.$executeRaw`insert into outbox_event (topic, payload) values (${topic}, ${JSON.stringify(news)}::jsonb)`;
}

/** Projects due in the month that have no official figures yet: nothing sent, or sent and not certified for good. */
export async function countUncertified(tx: Transaction, { fiscalYear, month }: Pick<HeldRound, "fiscalYear" | "month">): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from project p
    left join report r on r.project_id = p.id and r.fiscal_month = ${month}
    where p.fiscal_year = ${fiscalYear} and p.plan_tier = 'Y1' and exists (select from activity a where a.project_id = p.id)
      and not exists (select from report_version v where v.report_id = r.id and v.is_official)`;
  return row?.count ?? 0;
}
