/** What rows are narrowed by, with counts of what each choice would show. The first three all choose places (`area=`). */
export const facetKeys = [
  "region",
  "cluster",
  "unit",
  "class",
  "category",
  "fund",
  "status",
  "confidence",
  "flag",
  "cause",
  "theme",
  "tier",
] as const;
export type FacetKey = (typeof facetKeys)[number];

/** The name in the address a facet's choice goes under. */
export type FilterKey = Exclude<FacetKey, "region" | "cluster" | "unit"> | "area";
export const filterOfFacet = (facet: FacetKey): FilterKey =>
  facet === "region" || facet === "cluster" || facet === "unit" ? "area" : facet;

/** What rows are gathered by. `none` is the value of rows that have no cause, theme or district. */
export const groupKeys = [
  "region",
  "cluster",
  "unit",
  "district",
  "class",
  "category",
  "fund",
  "status",
  "confidence",
  "cause",
  "theme",
] as const;
export type GroupKey = (typeof groupKeys)[number];
export const isGroupKey = (text: string): text is GroupKey => groupKeys.some((key) => key === text);

export const none = "none";
