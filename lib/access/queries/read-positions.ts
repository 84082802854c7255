import "server-only";
import { read } from "@/lib/platform/database";
import type { PositionFilter } from "../account-schema";
import type { Actor } from "../actor";
import { canEverywhere } from "../policy";

export type PositionRow = {
  readonly id: string;
  readonly username: string;
  readonly titleTh: string;
  readonly titleEn: string;
  readonly officeTh: string;
  readonly officeEn: string;
  readonly role: string;
  readonly isActive: boolean;
  readonly isLocked: boolean;
  readonly areasTh: string;
  readonly areasEn: string;
  /** Who holds it today; null when nobody does. */
  readonly holder: string | null;
  readonly lastSeenAt: Date | null;
};
export type PositionPage = { readonly rows: readonly PositionRow[]; readonly total: number; readonly nextAfter: string | null };

const pageSize = 50;

const holderToday = `(select n.name_th from position_assignment a join person n on n.id = a.person_id where a.position_id = p.id
  and (now() at time zone 'Asia/Bangkok')::date between a.starts_on and coalesce(a.ends_on, 'infinity'::date))`;

const states: Readonly<Record<NonNullable<PositionFilter["state"]>, string>> = {
  active: "p.is_active",
  inactive: "not p.is_active",
  locked: "coalesce(c.locked_until > now(), false)",
  empty: `${holderToday} is null`,
};

/** Accounts by username, 50 a page; `after` is the last username of the page before. Empty for who does not manage accounts. */
export async function readPositions(actor: Actor, filter: PositionFilter): Promise<PositionPage> {
  if (!canEverywhere(actor, "account.manage")) return { rows: [], total: 0, nextAfter: null };
  const conditions = `($1 = '' or p.username ilike $1 or p.title_th ilike $1 or p.office_th ilike $1 or p.office_en ilike $1 or ${holderToday} ilike $1)
    and ($2::text is null or p.role = $2)
    and ($3::text is null or exists (select 1 from position_area pa join area_closure ac on ac.descendant_id = pa.area_id where pa.position_id = p.id and ac.ancestor_id = $3))
    and ${filter.state ? states[filter.state] : "true"}`;
  const values = [filter.search ? `%${filter.search.replace(/[\\%_]/g, "\\$&")}%` : "", filter.role ?? null, filter.area ?? null];
  const from = `from position p left join credential c on c.position_id = p.id where ${conditions}`;
  const [rows, [count]] = await Promise.all([
    read<PositionRow>(
      `select p.id, p.username, p.title_th as "titleTh", p.title_en as "titleEn", p.office_th as "officeTh", p.office_en as "officeEn", p.role,
              p.is_active as "isActive", coalesce(c.locked_until > now(), false) as "isLocked", ${holderToday} as holder,
              (select string_agg(a.short_th, ', ' order by a.seq) from position_area pa join area a on a.id = pa.area_id where pa.position_id = p.id) as "areasTh",
              (select string_agg(a.short_en, ', ' order by a.seq) from position_area pa join area a on a.id = pa.area_id where pa.position_id = p.id) as "areasEn",
              (select max(s.last_seen_at) from session s where s.position_id = p.id) as "lastSeenAt"
         ${from} and ($4::text is null or p.username > $4) order by p.username limit ${pageSize + 1}`,
      [...values, filter.after ?? null],
    ),
    read<{ total: number }>(`select count(*)::int as total ${from}`, values),
  ]);
  const page = rows.slice(0, pageSize);
  return { rows: page, total: count?.total ?? 0, nextAfter: rows.length > pageSize ? (page.at(-1)?.username ?? null) : null };
}
