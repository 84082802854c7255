import type { Names } from "./names";
import { columnOf, type NameList } from "./rules/columns";
import { type FacetKey, type GroupKey, none } from "./rules/facets";
import type { Naming } from "./rules/gather";

const listOfFacet: Readonly<Partial<Record<FacetKey | GroupKey, NameList>>> = {
  region: "area",
  cluster: "area",
  unit: "area",
  district: "area",
  category: "category",
  fund: "fund",
  theme: "theme",
  cause: "cause",
};

/** Names as facets and groups need them. Rows with nothing to say stand last; attention flags keep the order of the alphabet. */
export const namingOf = (names: Names): Naming => ({
  at: names.at,
  labelOf: (facet, value) => {
    const list = listOfFacet[facet];
    return list ? names.labelOf(list, value) : null;
  },
  orderOf: (facet, value) => {
    if (value === none) return Number.MAX_SAFE_INTEGER;
    if (facet === "flag" || facet === "district") return 0;
    if (facet === "region" || facet === "cluster" || facet === "unit") return names.placeRank(value);
    return names.rankOf(facet, columnOf(facet).list).get(value) ?? Number.MAX_SAFE_INTEGER - 1;
  },
});
