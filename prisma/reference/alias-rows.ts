import { matchKeyOf } from "@/lib/core/thai-text";
import aliases from "./aliases.json";
import areas from "./areas.json";
import type { Row } from "./insert-rows";

type Spellings = { short?: string[]; romanization?: string[]; misspelling?: string[] };
const spellings: Readonly<Record<string, Spellings>> = aliases.areas;

/** Ways one unit is written, best kind first: the first kind to claim a key keeps it. */
type Alias = readonly [kind: string, text: string];

function provinceAliases(province: (typeof areas.provinces)[number]): Alias[] {
  const { short = [], romanization = [], misspelling = [] } = spellings[province.id] ?? {};
  const prefixed = (kind: string, names: string[]): Alias[] =>
    names.flatMap((name): Alias[] => [
      [kind, name],
      [kind, `จังหวัด${name}`],
      [kind, `จ.${name}`],
    ]);
  const english = (kind: string, names: string[]): Alias[] =>
    names.flatMap((name): Alias[] => [
      [kind, name],
      [kind, `${name} Province`],
      [kind, `Changwat ${name}`],
    ]);
  return [
    ["official", province.nameTh],
    ...prefixed("short", [province.shortTh, ...short]),
    ...english("english", [province.shortEn]),
    ["english", province.nameEn],
    ["code", province.id],
    ["code", province.isoCode],
    ...english("romanization", romanization),
    ...prefixed("misspelling", misspelling),
  ];
}

/**
 * Clusters keep their number in every form: "ภาคเหนือตอนบน" without it is two clusters, so it matches none
 * and the person who imports chooses (DOMAIN §14: cluster numbers lost).
 */
function clusterAliases(cluster: (typeof areas.clusters)[number]): Alias[] {
  const bare = cluster.shortTh.replace(/^ภาค/, "");
  const isan = cluster.shortTh.replace("ตะวันออกเฉียงเหนือ", "อีสาน");
  return [
    ["official", cluster.nameTh],
    ["short", cluster.shortTh],
    ...["กลุ่ม", "กลุ่มจังหวัดใน", "กลุ่มฯ", "กลุ่มจ."].map((prefix): Alias => ["short", `${prefix}${cluster.shortTh}`]),
    ["short", `กลุ่มจังหวัด${bare}`],
    ["short", isan],
    ["short", `กลุ่มจังหวัด${isan}`],
    ["english", cluster.nameEn],
    ["english", cluster.nameEn.replace("Provincial Cluster", "Provinces Cluster")],
    ["english", cluster.nameEn.replace(" Provincial Cluster", "")],
    ["english", cluster.shortEn],
    ["code", cluster.id],
    ["code", cluster.id.slice(2)],
  ];
}

const upper = [areas.ministry, ...areas.regions].map((area): readonly [string, Alias[]] => [
  area.id,
  [
    ["official", area.nameTh],
    ["short", area.nameTh.replace("ตะวันออกเฉียงเหนือ", "อีสาน")],
    ["english", area.nameEn],
    ["code", area.id],
  ],
]);

/** Rows of area_alias. A key that two budget owners would share is a fault of the files and stops the load. */
export function aliasRows(): Row[] {
  const owners: (readonly [string, Alias[]])[] = [
    ...areas.clusters.map((cluster) => [cluster.id, clusterAliases(cluster)] as const),
    ...areas.provinces.map((province) => [province.id, provinceAliases(province)] as const),
  ];
  const claimed = new Map<string, { areaId: string; kind: string }>();
  for (const [areaId, list] of owners) {
    for (const [kind, text] of list) {
      const key = matchKeyOf(text);
      const holder = claimed.get(key);
      if (holder && holder.areaId !== areaId) throw new Error(`"${text}" would name both ${holder.areaId} and ${areaId}`);
      if (!holder) claimed.set(key, { areaId, kind });
    }
  }
  // "ภาคใต้ชายแดน" is a region and a cluster: in a list of budget owners it means the cluster.
  for (const [areaId, list] of upper) {
    for (const [kind, text] of list) if (!claimed.has(matchKeyOf(text))) claimed.set(matchKeyOf(text), { areaId, kind });
  }
  return [...claimed].map(([alias, { areaId, kind }]) => ({ area_id: areaId, alias, kind }));
}
