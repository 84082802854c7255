import type { Actor, Delegator } from "./actor";
import type { Permission } from "./policy";

/**
 * Standing in (DOMAIN §3: accounts belong to positions): while a delegation runs, a position of the same unit certifies and
 * returns for a certifier who is away. It carries these permissions and no other, to the certifier's areas and no further.
 */
const carried: readonly Permission[] = ["report.certify", "report.return", "report.comment"];

/** The certifiers the actor stands in for when it does this; absent on an actor means nobody, so a loader that forgets it grants nothing. */
export const delegatorsOf = (actor: Actor, permission: Permission): readonly Delegator[] =>
  carried.includes(permission) ? (actor.standsInFor ?? []) : [];

/** Areas reached by standing in. They are among the actor's own, because only positions of the same unit are named. */
export const areasStoodFor = (actor: Actor, permission: Permission): readonly string[] => [
  ...new Set(delegatorsOf(actor, permission).flatMap(({ areaIds }) => areaIds)),
];

/**
 * The delegations of position `p` that run today (days in Bangkok), as one JSON column of the statement that loads the actor:
 * not revoked, the certifier's position still active and still a certifier's, the areas those that both positions have.
 */
export const standsInForSql = `
  coalesce((
    select jsonb_agg(jsonb_build_object('positionId', theirs.id, 'personId', held.person_id, 'titleTh', theirs.title_th,
      'titleEn', theirs.title_en, 'areaIds', shared.area_ids, 'endsOn', d.ends_on) order by d.starts_on, d.id)
    from delegation d
    join position theirs on theirs.id = d.from_position_id and theirs.is_active and theirs.role = 'certifier'
    left join position_assignment held on held.position_id = theirs.id
      and (now() at time zone 'Asia/Bangkok')::date between held.starts_on and coalesce(held.ends_on, 'infinity'::date)
    cross join lateral (
      select jsonb_agg(area.area_id order by area.area_id) as area_ids
      from position_area area join position_area mine on mine.area_id = area.area_id and mine.position_id = p.id
      where area.position_id = theirs.id) shared
    where d.to_position_id = p.id and d.revoked_at is null and shared.area_ids is not null
      and (now() at time zone 'Asia/Bangkok')::date between d.starts_on and d.ends_on), '[]')`;
