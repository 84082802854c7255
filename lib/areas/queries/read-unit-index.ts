import "server-only";
import { read } from "@/lib/platform/database";
import { indexUnits, type UnitIndex } from "../rules/match-unit";

type Row = { id: string; level: "province" | "cluster"; name_th: string; ancestor_ids: string[]; names: string[] };

/** Every budget owner with all the ways its name is written. The list is public; what one may do with a unit is asked later. */
export async function readUnitIndex(): Promise<UnitIndex> {
  const rows = await read<Row>(
    `select area.id, area.level, area.name_th,
            array(select ancestor_id from area_closure where descendant_id = area.id) as ancestor_ids,
            array_remove(array[area.name_en, area.short_th, area.short_en, area.iso_code, regexp_replace(area.id, '^c-', '')]
              || coalesce(array_agg(area_alias.alias) filter (where area_alias.alias is not null), '{}'), null) as names
       from area left join area_alias on area_alias.area_id = area.id
      where area.owns_budget and area.valid_to is null
      group by area.id order by area.level, area.seq`,
  );
  return indexUnits(
    rows.map((row) => ({ id: row.id, level: row.level, nameTh: row.name_th, ancestorIds: row.ancestor_ids, names: row.names })),
  );
}
