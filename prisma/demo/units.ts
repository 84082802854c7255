import areas from "../reference/areas.json";
import { districtRecords } from "../reference/load-areas";
import traits from "./words/traits.json";

/** A budget owner: one of 76 provinces and 18 clusters. */
export type Unit = {
  readonly id: string;
  readonly kind: "province" | "cluster";
  readonly nameTh: string;
  readonly shortTh: string;
  readonly nameEn: string;
  readonly shortEn: string;
  /** The province itself, or a cluster's members. */
  readonly provinceIds: readonly string[];
  readonly zone: number;
};

const provinces = areas.provinces.filter((province) => province.inTotals);
const shortById = new Map(provinces.map((province) => [province.id, province.shortTh]));

export const provinceName = (id: string): string => shortById.get(id) ?? id;

const zoneOf = new Map(areas.clusters.map((cluster) => [cluster.id, cluster.inspectionZone]));

export const units: readonly Unit[] = [
  ...provinces.map(
    (province): Unit => ({
      ...province,
      kind: "province",
      provinceIds: [province.id],
      zone: zoneOf.get(province.parentId) ?? 0,
    }),
  ),
  ...areas.clusters.map(
    (cluster): Unit => ({
      ...cluster,
      kind: "cluster",
      provinceIds: provinces.filter((province) => province.parentId === cluster.id).map(({ id }) => id),
      zone: cluster.inspectionZone,
    }),
  ),
];

export type District = { readonly id: string; readonly nameTh: string; readonly provinceId: string };

const districts: readonly District[] = districtRecords().map(({ id, th }) => ({ id, nameTh: th, provinceId: id.slice(0, 2) }));

/** Where a kind of work is possible at all: a quay needs a coast, a rice sorter a rice province. No trait: anywhere. */
function isPossible(district: District, trait: string | undefined): boolean {
  if (!trait) return true;
  const byDistrict: Readonly<Record<string, string[]>> = traits.districts;
  const byProvince: Readonly<Record<string, string[]>> = traits.provinces;
  return (byDistrict[trait] ?? []).includes(district.id) || (byProvince[trait] ?? []).includes(district.provinceId);
}

const possible = new Map<string, readonly District[]>();

/** Districts of a unit where work of a trait can be done. */
export function districtsOf(unit: Unit, trait?: string): readonly District[] {
  const key = `${unit.id}:${trait ?? ""}`;
  const known = possible.get(key);
  if (known) return known;
  const found = districts.filter((district) => unit.provinceIds.includes(district.provinceId) && isPossible(district, trait));
  possible.set(key, found);
  return found;
}

export const placeOf = (district: District): string => `อำเภอ${district.nameTh} จังหวัด${provinceName(district.provinceId)}`;
