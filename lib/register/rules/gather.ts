import type { SeverityLimits } from "@/lib/performance/rules/severity";
import { type FacetKey, facetKeys, type GroupKey, none } from "./facets";
import type { FacetValue, Label, RegisterGroup } from "./register-view";
import { type SumLine, sumsOf } from "./sums";

/** What gathering needs to know of names: the tree, labels, and the order values stand in. */
export type Naming = {
  readonly at: (areaId: string, level: "region" | "cluster") => string | null;
  readonly labelOf: (facet: FacetKey | GroupKey, value: string) => Label | null;
  readonly orderOf: (facet: FacetKey | GroupKey, value: string) => number;
};

type Counted = { readonly facet: FacetKey; readonly value: string; readonly count: number };

/** Facets in their order; clusters and regions are the sums of their units. A cluster's own plan is chosen by "<id>.own". */
export function facetsOf(rows: readonly Counted[], naming: Naming): Readonly<Partial<Record<FacetKey, readonly FacetValue[]>>> {
  const above = (level: "region" | "cluster"): Counted[] =>
    rows.flatMap(({ facet, value, count }) => {
      const place = facet === "unit" ? naming.at(value, level) : null;
      return place === null ? [] : [{ facet: level, value: place, count }];
    });
  const all = [...above("region"), ...above("cluster"), ...rows];
  return Object.fromEntries(
    facetKeys.map((facet) => {
      const counts = new Map<string, number>();
      for (const row of all) if (row.facet === facet) counts.set(row.value, (counts.get(row.value) ?? 0) + row.count);
      const values = [...counts].map(([value, count]) => ({
        value,
        count,
        label: naming.labelOf(facet, value),
        order: naming.orderOf(facet, value),
      }));
      return [
        facet,
        values
          .sort((x, y) => x.order - y.order || (x.value < y.value ? -1 : 1))
          .map(({ value, label, count }) => ({
            value: facet === "unit" && naming.at(value, "cluster") === value ? `${value}.own` : value,
            label,
            count,
          })),
      ];
    }),
  );
}

type GroupLine = SumLine & { readonly value: string; readonly rows: number | null };

/** Groups in their order with ratios of sums; regions and clusters gather the lines of their units. */
export function groupsOf(lines: readonly GroupLine[], by: GroupKey, limits: SeverityLimits, naming: Naming): RegisterGroup[] {
  const gathered = new Map<string, GroupLine[]>();
  for (const line of lines) {
    const value = by === "region" || by === "cluster" ? (naming.at(line.value, by) ?? none) : line.value;
    gathered.set(value, [...(gathered.get(value) ?? []), line]);
  }
  return [...gathered]
    .map(([value, own]) => {
      const rows = new Map(own.map((line) => [line.value, line.rows]));
      const told = [...rows.values()].every((count) => count !== null);
      return {
        value,
        label: naming.labelOf(by, value),
        ...sumsOf(own, limits, told ? [...rows.values()].reduce<number>((sum, count) => sum + (count ?? 0), 0) : null),
      };
    })
    .sort((x, y) => naming.orderOf(by, x.value) - naming.orderOf(by, y.value) || (x.value < y.value ? -1 : 1));
}
