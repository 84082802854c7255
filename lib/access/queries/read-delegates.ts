import "server-only";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { read } from "@/lib/platform/database";
import type { Actor } from "../actor";
import { scopeOf } from "../policy";
import { type PossibleDelegate, standInRoles } from "../rules/delegation";

/** The positions a certifier may name, those with a holder first; nobody for who may not delegate. */
export async function readDelegates(actor: Actor, { now }: { readonly now: Date }): Promise<PossibleDelegate[]> {
  const scope = scopeOf(actor, "report.delegate");
  if (scope.areaIds.length === 0) return [];
  return read<PossibleDelegate>(
    `select p.id as "positionId", p.title_th as "titleTh", p.title_en as "titleEn", n.name_th as holder
    from position p
    left join position_assignment a on a.position_id = p.id and $3::date between a.starts_on and coalesce(a.ends_on, 'infinity'::date)
    left join person n on n.id = a.person_id
    where p.is_active and p.id <> $2 and p.role = any($4)
      and exists (select from position_area pa where pa.position_id = p.id and pa.area_id = any($1))
    order by n.id is null, p.title_th collate "th-TH-x-icu", p.id`,
    [scope.areaIds, actor.positionId, dayInBangkok(now), standInRoles],
  );
}
