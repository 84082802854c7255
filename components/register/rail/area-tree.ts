import type { FacetValue } from "@/lib/register/rules/register-view";

/** Which cluster and region a province belongs to, by its id. */
export type Grouping = Readonly<Record<string, { readonly cluster: string; readonly region: string }>>;

export type AreaBranch = { readonly id: string; readonly value: FacetValue; readonly children: readonly AreaBranch[] };

type Places = { readonly regions: readonly FacetValue[]; readonly clusters: readonly FacetValue[]; readonly units: readonly FacetValue[] };

/** A cluster's own projects are a unit of their own: its id with this ending. */
const ownEnding = ".own";

/** Regions with their clusters, clusters with their units; what has no place above stands at the top. */
export function areaTree({ regions, clusters, units }: Places, grouping: Grouping): readonly AreaBranch[] {
  const regionOf = new Map(Object.values(grouping).map(({ cluster, region }) => [cluster, region]));
  const clusterOf = (unit: string): string | undefined =>
    unit.endsWith(ownEnding) ? unit.slice(0, -ownEnding.length) : (grouping[unit]?.cluster ?? (regionOf.has(unit) ? unit : undefined));
  const leaf = (value: FacetValue): AreaBranch => ({ id: value.value, value, children: [] });
  const branches = clusters.map(
    (cluster): AreaBranch => ({
      id: cluster.value,
      value: cluster,
      children: units.filter(({ value }) => value !== cluster.value && clusterOf(value) === cluster.value).map(leaf),
    }),
  );
  const rooted = regions.map(
    (region): AreaBranch => ({
      id: region.value,
      value: region,
      children: branches.filter(({ id }) => regionOf.get(id) === region.value),
    }),
  );
  const placed = new Set(rooted.flatMap(({ children }) => children.map(({ id }) => id)));
  const known = new Set(branches.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]));
  return [...rooted, ...branches.filter(({ id }) => !placed.has(id)), ...units.filter(({ value }) => !known.has(value)).map(leaf)];
}

/** Every place below a branch. */
export const below = ({ children }: AreaBranch): readonly string[] => children.flatMap((child) => [child.id, ...below(child)]);

/** A press on a place: what lies above or below it gives way, so that one place is asked for once. */
export function pressed(areas: readonly string[], branch: AreaBranch, above: readonly string[]): readonly string[] {
  if (areas.includes(branch.id)) return areas.filter((id) => id !== branch.id);
  const gone = new Set([...below(branch), ...above]);
  return [...areas.filter((id) => !gone.has(id)), branch.id];
}
