import { readFileSync } from "node:fs";
import type pg from "pg";
import { aliasRows } from "./alias-rows";
import areas from "./areas.json";
import { insertRows, type Row } from "./insert-rows";

/** Bangkok is drawn on maps only: it owns no plan, and neither it nor its districts are in any total (DOMAIN §2). */
const bangkok = "10";

const cells = (line: string): string[] => line.split(",");

/** Districts as the file holds them: DOPA code, Thai and English name without the word for district. */
export function districtRecords(): { id: string; th: string; en: string }[] {
  const [, ...lines] = readFileSync(new URL("./districts.csv", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const [id = "", th = "", en = ""] = cells(line);
    return { id, th, en };
  });
}

function districtRows(): Row[] {
  return districtRecords().map(({ id, th, en }, index) => {
    const inBangkok = id.startsWith(bangkok);
    return area({
      id,
      level: "district",
      parent_id: id.slice(0, 2),
      name_th: `${inBangkok ? "เขต" : "อำเภอ"}${th}`,
      name_en: `${en} District`,
      short_th: th,
      short_en: en,
      seq: index + 1,
      in_totals: !inBangkok,
      valid_from: id.startsWith("38") ? "2011-03-23" : "2009-10-01",
    });
  });
}

const area = (row: Row): Row => ({
  iso_code: null,
  owns_budget: false,
  in_totals: true,
  inspection_zone: null,
  latitude: null,
  longitude: null,
  valid_to: null,
  ...row,
});

type Named = { id: string; nameTh: string; nameEn: string; shortTh: string; shortEn: string; validFrom: string };
const named = ({ id, nameTh, nameEn, shortTh, shortEn, validFrom }: Named): Row => ({
  id,
  name_th: nameTh,
  name_en: nameEn,
  short_th: shortTh,
  short_en: shortEn,
  valid_from: validFrom,
});

/** One list per level, upper first: a node needs its parent. */
export function areaRowsByLevel(): Row[][] {
  return [
    [area({ ...named(areas.ministry), level: "ministry", parent_id: null, seq: 1 })],
    areas.regions.map((region) => area({ ...named(region), level: "region", parent_id: "moi", seq: region.seq })),
    areas.clusters.map((cluster) =>
      area({
        ...named(cluster),
        level: "cluster",
        parent_id: cluster.parentId,
        seq: cluster.seq,
        owns_budget: true,
        inspection_zone: cluster.inspectionZone,
      }),
    ),
    areas.provinces.map((province) =>
      area({
        ...named(province),
        level: "province",
        parent_id: province.parentId,
        seq: province.seq,
        iso_code: province.isoCode,
        owns_budget: province.inTotals,
        in_totals: province.inTotals,
        latitude: province.latitude,
        longitude: province.longitude,
      }),
    ),
    districtRows(),
  ];
}

const followNames =
  "on conflict (id) do update set name_th = excluded.name_th, name_en = excluded.name_en, short_th = excluded.short_th, short_en = excluded.short_en " +
  "where (area.name_th, area.name_en, area.short_th, area.short_en) is distinct from (excluded.name_th, excluded.name_en, excluded.short_th, excluded.short_en)";

export async function loadAreas(client: pg.ClientBase): Promise<void> {
  for (const rows of areaRowsByLevel()) await insertRows(client, "area", rows, followNames);
  await insertRows(client, "area_alias", aliasRows(), "on conflict do nothing");
  await client.query("select area_closure_rebuild()");
}
