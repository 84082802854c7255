import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeCondition, scopeOf } from "@/lib/access/policy";
import { read } from "@/lib/platform/database";

export type TrailUnit = { readonly id: string; readonly nameTh: string; readonly nameEn: string; readonly level: string };

/** The units whose entries the actor may filter by, in the order of the tree. */
export async function readTrailUnits(actor: Actor): Promise<TrailUnit[]> {
  const scope = scopeOf(actor, "audit.read");
  return read<TrailUnit>(
    `select id, name_th as "nameTh", name_en as "nameEn", level from area
      where level in ('region', 'cluster', 'province') and in_totals and ${scopeCondition(scope, "id", 1)}
      order by array_position(array['region', 'cluster', 'province'], level), name_th collate "th-TH-x-icu"`,
    [scope.areaIds],
  );
}
