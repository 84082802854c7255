import "server-only";
import type { Role } from "@/lib/access/roles";
import { read } from "@/lib/platform/database";
import type { CalendarReopening, CalendarRound } from "./rules/calendar-entries";

export type FeedOwner = {
  readonly positionId: string;
  readonly role: Role;
  readonly areaIds: readonly string[];
  readonly areaTh: string;
  readonly areaEn: string;
};

/** Whose calendar it is: only while the person who made it holds the active position (days in Bangkok). */
export async function findFeed(tokenHash: string, now: Date): Promise<FeedOwner | null> {
  const [row] = await read<FeedOwner>(
    `select p.id as "positionId", p.role, coalesce(string_agg(a.name_th, ', ' order by a.id), '') as "areaTh",
            coalesce(string_agg(a.name_en, ', ' order by a.id), '') as "areaEn",
            coalesce(array_agg(a.id order by a.id) filter (where a.id is not null), '{}') as "areaIds"
       from calendar_feed f join position p on p.id = f.position_id and p.is_active
       join position_assignment held on held.position_id = p.id and held.person_id = f.person_id
        and ($2::timestamptz at time zone 'Asia/Bangkok')::date between held.starts_on and coalesce(held.ends_on, 'infinity'::date)
       left join position_area at on at.position_id = p.id left join area a on a.id = at.area_id
      where f.token_hash = $1 group by p.id`,
    [tokenHash, now],
  );
  return row ?? null;
}

/** Rounds that are not long past, of the years in which one of the areas (or, above units, anybody) has a plan. */
export const roundsFor = (areaIds: readonly string[], now: Date): Promise<CalendarRound[]> =>
  read<CalendarRound>(
    `select r.id::text as id, r.fiscal_year as "fiscalYear", r.fiscal_month::int as month, r.opens_at as "opensAt", r.closes_at as "closesAt",
            coalesce(r.reminder_days, '{}')::int[] as "reminderDays", r.version
       from round r
      where r.closes_at > $2::timestamptz - interval '60 days'
        and exists (select 1 from plan p join area_closure c on c.descendant_id = p.area_id
                     where p.fiscal_year = r.fiscal_year and c.ancestor_id = any($1::text[]))
      order by r.fiscal_year, r.fiscal_month`,
    [[...areaIds], now],
  );

export const reopeningsOf = (areaIds: readonly string[], now: Date): Promise<CalendarReopening[]> =>
  read<CalendarReopening>(
    `select q.id::text as id, q.fiscal_year as "fiscalYear", q.fiscal_month::int as month, a.name_th as "areaTh", a.name_en as "areaEn",
            q.open_until as "openUntil", q.version
       from reopen_request q join area a on a.id = q.area_id
      where q.area_id = any($1::text[]) and q.state = 'granted' and q.open_until > $2::timestamptz - interval '7 days'
      order by q.open_until`,
    [[...areaIds], now],
  );

export async function waitingToCertify(areaIds: readonly string[]): Promise<number> {
  const [row] = await read<{ count: number }>(
    `select count(*)::int as count from report r join report_version v on v.report_id = r.id and v.is_current
      where r.area_id = any($1::text[]) and v.state = 'submitted'`,
    [[...areaIds]],
  );
  return row?.count ?? 0;
}

export async function waitingToReopen(): Promise<number> {
  const [row] = await read<{ count: number }>("select count(*)::int as count from reopen_request where state = 'waiting'");
  return row?.count ?? 0;
}
