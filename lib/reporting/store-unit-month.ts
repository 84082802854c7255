import "server-only";
import type { Reader } from "@/lib/platform/reader";
import type { PlaceNames } from "./rules/completeness-board";

/** SQL of one unit's month: its projects, the people of its positions, who was reminded when. */
export type UnitHead = PlaceNames & {
  readonly id: string;
  readonly level: "province" | "cluster";
  readonly ancestorIds: readonly string[];
};

/** A budget owner and the areas above it; null for anything else. */
export async function loadUnitHead(read: Reader, areaId: string): Promise<UnitHead | null> {
  const [row] = await read<UnitHead>(
    `select a.id, a.level, a.name_th as "nameTh", a.name_en as "nameEn", a.short_th as "shortTh", a.short_en as "shortEn",
      array(select ancestor_id from area_closure where descendant_id = a.id) as "ancestorIds"
    from area a where a.id = $1 and a.owns_budget and a.valid_to is null`,
    [areaId],
  );
  return row ?? null;
}

type At = { readonly areaId: string; readonly fiscalYear: number; readonly month: number };

export type ProjectRow = {
  readonly id: string;
  readonly code: string;
  readonly nameTh: string;
  readonly state: string | null;
  readonly hasOfficial: boolean;
  readonly firstSubmittedAt: Date | null;
  readonly since: Date | null;
  readonly officialAt: Date | null;
};

/** Projects in frame of a unit with where each stands in a month; `since` is when its state began. */
export const loadUnitProjects = (read: Reader, { areaId, fiscalYear, month }: At): Promise<ProjectRow[]> =>
  read<ProjectRow>(
    `select p.id::text as id, p.code, p.name_th as "nameTh", v.state, r.first_submitted_at as "firstSubmittedAt", v.official_at as "officialAt",
      coalesce(v.state = 'draft' and exists (select from report_version o where o.report_id = r.id and o.is_official), false) as "hasOfficial",
      case v.state when 'submitted' then v.submitted_at when 'returned' then v.returned_at when 'certifying' then v.certified_at
        when 'certified' then v.certified_at else v.recorded_at end as since
    from project p left join report r on r.project_id = p.id and r.fiscal_month = $3 left join report_version v on v.report_id = r.id and v.is_current
    where p.area_id = $1 and p.fiscal_year = $2 and p.plan_tier = 'Y1' and exists (select from activity a where a.project_id = p.id)
    order by p.seq`,
    [areaId, fiscalYear, month],
  );

export type ContactRow = {
  readonly role: string;
  readonly titleTh: string;
  readonly titleEn: string;
  readonly officeTh: string;
  readonly officeEn: string;
  readonly person: string | null;
};

/** The unit's own recorders and certifiers and who holds each position on a day; no address, which a holder gave for notices only. */
export const loadContacts = (read: Reader, areaId: string, day: string): Promise<ContactRow[]> =>
  read<ContactRow>(
    `select p.role, p.title_th as "titleTh", p.title_en as "titleEn", p.office_th as "officeTh", p.office_en as "officeEn",
      person.name_th as person
    from position p join position_area a on a.position_id = p.id and a.area_id = $1
    left join position_assignment held on held.position_id = p.id and daterange(held.starts_on, held.ends_on, '[]') @> $2::date
    left join person on person.id = held.person_id
    where p.is_active and p.role in ('officer', 'certifier', 'agency_recorder')
    order by array_position(array['officer', 'certifier', 'agency_recorder'], p.role), p.username`,
    [areaId, day],
  );

export type ReminderRow = {
  readonly at: Date;
  readonly message: string | null;
  readonly titleTh: string;
  readonly titleEn: string;
  readonly person: string | null;
};

export const loadReminders = (read: Reader, { areaId, fiscalYear, month }: At): Promise<ReminderRow[]> =>
  read<ReminderRow>(
    `select m.at, m.message, p.title_th as "titleTh", p.title_en as "titleEn", person.name_th as person
    from reminder m join position p on p.id = m.position_id left join person on person.id = m.person_id
    where m.area_id = $1 and m.fiscal_year = $2 and m.fiscal_month = $3 order by m.at desc`,
    [areaId, fiscalYear, month],
  );

export type RequestRow = {
  readonly state: string;
  readonly reason: string;
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
  readonly openUntil: Date | null;
};

export const loadRequests = (read: Reader, { areaId, fiscalYear, month }: At): Promise<RequestRow[]> =>
  read<RequestRow>(
    `select state, reason, requested_at as "requestedAt", decided_at as "decidedAt", open_until as "openUntil"
    from reopen_request where area_id = $1 and fiscal_year = $2 and fiscal_month = $3 order by requested_at desc`,
    [areaId, fiscalYear, month],
  );
