import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import type { Reader } from "@/lib/platform/reader";
import { unitMonthOf } from "./completeness-rows";
import type { PlaceNames, UnitMonth } from "./rules/completeness-board";
import { remindedRoles } from "./rules/completeness-reminder";
import { type BoardScope, loadMarks, loadRounds, loadTallies } from "./store-completeness";

export type AudienceUnit = PlaceNames & {
  readonly id: string;
  /** Positions that are told, and how many of them also by e-mail as they chose. */
  readonly positions: number;
  readonly byEmail: number;
  readonly cell: UnitMonth;
};

export type Audience = { readonly opened: boolean; readonly minHours: string; readonly units: readonly AudienceUnit[] };

type Row = PlaceNames & { readonly id: string; readonly positions: number; readonly byEmail: number };

/** The units of a list that lie in scope, with who would be told of a month and how the month stands. Null: no such round. */
export async function loadAudience(
  read: Reader,
  scope: BoardScope,
  asked: { readonly areaIds: readonly string[]; readonly fiscalYear: number; readonly month: number; readonly now: Date },
): Promise<Audience | null> {
  const { fiscalYear, month, now } = asked;
  const round = (await loadRounds(read, now)).find((row) => row.fiscalYear === fiscalYear && row.month === month);
  if (!round) return null;
  // Someone without an address is told in the inbox only; a position that chose nothing is also written to.
  const rows = await read<Row>(
    `select a.id, a.name_th as "nameTh", a.name_en as "nameEn", a.short_th as "shortTh", a.short_en as "shortEn",
      count(p.id)::int as positions, count(p.id) filter (where person.email is not null and coalesce(choice.by_email, true))::int as "byEmail"
    from area a
    left join (position_area at join position p on p.id = at.position_id and p.is_active and p.role = any(string_to_array($3, ',')))
      on at.area_id = a.id
    left join position_assignment held on held.position_id = p.id
      and daterange(held.starts_on, held.ends_on, '[]') @> ($4::timestamptz at time zone 'Asia/Bangkok')::date
    left join person on person.id = held.person_id
    left join notification_choice choice on choice.position_id = p.id and choice.topic = 'reminded'
    where a.owns_budget and a.valid_to is null and a.id = any($2::text[]) and ${scopeCondition(scope, "a.id", 1)}
    group by a.id order by array_position($2::text[], a.id)`,
    [scope.areaIds, asked.areaIds, remindedRoles.join(","), now],
  );
  const found = { areaIds: rows.map(({ id }) => id), withDescendants: false };
  const [tallies, marks, setting] = [
    await loadTallies(read, found, { fiscalYear, now }),
    await loadMarks(read, found, { fiscalYear, now }),
    await read<{ value: string }>(
      `select value::text from threshold where code = 'reminder.min_hours'
        and daterange(valid_from, valid_to, '[]') @> ($1::timestamptz at time zone 'Asia/Bangkok')::date`,
      [now],
    ),
  ];
  const of = <R extends { areaId: string; month: number }>(list: readonly R[], id: string): R[] =>
    list.filter((row) => row.areaId === id && row.month === month);
  return {
    opened: round.opensAt <= now,
    minHours: setting[0]?.value ?? "0",
    units: rows.map((row) => ({
      ...row,
      cell: unitMonthOf(
        of(tallies, row.id).filter((tally) => tally.fiscalYear === fiscalYear),
        of(marks, row.id),
        round,
        now,
      ),
    })),
  };
}
