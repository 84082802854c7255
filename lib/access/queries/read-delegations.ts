import "server-only";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { read } from "@/lib/platform/database";
import type { Actor } from "../actor";
import { type DelegationView, delegationState } from "../rules/delegation";

type Row = Omit<DelegationView, "state"> & { revokedAt: Date | null };

/** How many past ones are worth showing. */
const shown = 50;

/** What the actor's position gave and received, the latest first; days in Bangkok. */
export async function readDelegations(actor: Actor, { now }: { readonly now: Date }): Promise<DelegationView[]> {
  const today = dayInBangkok(now);
  const rows = await read<Row>(
    `select d.id, case when d.from_position_id = $1 then 'given' else 'received' end as side, d.starts_on as "startsOn", d.ends_on as "endsOn",
      d.reason, d.revoked_at as "revokedAt", other.title_th as "otherTh", other.title_en as "otherEn",
      (select n.name_th from position_assignment a join person n on n.id = a.person_id
        where a.position_id = other.id and $2::date between a.starts_on and coalesce(a.ends_on, 'infinity'::date)) as "otherHolder",
      coalesce(areas.th, '') as "areasTh", coalesce(areas.en, '') as "areasEn"
    from delegation d
    join position other on other.id = case when d.from_position_id = $1 then d.to_position_id else d.from_position_id end
    left join lateral (select string_agg(a.name_th, ', ' order by a.seq) as th, string_agg(a.name_en, ', ' order by a.seq) as en
      from position_area mine join position_area theirs on theirs.area_id = mine.area_id and theirs.position_id = d.to_position_id
      join area a on a.id = mine.area_id where mine.position_id = d.from_position_id) areas on true
    where $1 in (d.from_position_id, d.to_position_id)
    order by d.revoked_at is null desc, d.ends_on desc, d.created_at desc limit ${shown}`,
    [actor.positionId, today],
  );
  return rows.map(({ revokedAt, ...row }) => ({ ...row, state: delegationState({ ...row, revokedAt }, today) }));
}
