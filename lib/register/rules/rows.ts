import type { Names } from "../names";
import type { PageRow } from "../store";
import { type ColumnKey, columnOf, type NameList } from "./columns";
import type { FacetKey } from "./facets";
import type { FacetValue, RegisterCell, RegisterPage, RegisterRow } from "./register-view";

/** A cell as the database wrote it, by its column: counts and months are numbers, clusters and regions are found by the unit. */
export function cellOf(key: ColumnKey, text: string | null, names: Pick<Names, "at">): RegisterCell {
  if (text === null) return null;
  if (key === "cluster" || key === "region") return names.at(text, key);
  const { kind } = columnOf(key);
  return kind === "count" || kind === "month" ? Number(text) : text;
}

export const rowOf = (row: PageRow, columns: readonly ColumnKey[], names: Pick<Names, "at">): RegisterRow => ({
  id: row.id,
  projectId: row.projectId,
  areaId: row.areaId,
  status: row.status,
  confidence: row.confidence,
  cells: Object.fromEntries(columns.map((key, index) => [key, cellOf(key, row[`c${index}`] ?? null, names)])),
});

const listOf = (key: ColumnKey): NameList | null => {
  const { kind, list } = columnOf(key);
  return kind === "code" ? (list as NameList) : null;
};
const listOfGroup: Readonly<Record<string, NameList>> = {
  region: "area",
  cluster: "area",
  unit: "area",
  district: "area",
  category: "category",
  fund: "fund",
  theme: "theme",
  cause: "cause",
};

/** Every code an answer holds or was asked for, by list: what its labels must name. */
export function labelsOf(
  rows: readonly RegisterRow[],
  facets: RegisterPage["facets"],
  groups: RegisterPage["groups"],
  asked: Readonly<Record<NameList, readonly string[]>>,
): Readonly<Record<NameList, Set<string>>> {
  const codes: Record<NameList, Set<string>> = {
    area: new Set(),
    category: new Set(),
    fund: new Set(),
    theme: new Set(),
    cause: new Set(),
  };
  const add = (list: NameList | null | undefined, value: RegisterCell): void => {
    if (list && typeof value === "string") codes[list].add(value.replace(/\.own$/, ""));
  };
  // A condition that lets nothing through has a name all the same.
  for (const list of Object.keys(codes) as NameList[]) for (const value of asked[list]) add(list, value);
  for (const row of rows) {
    add("area", row.areaId);
    for (const [key, value] of Object.entries(row.cells) as [ColumnKey, RegisterCell][]) add(listOf(key), value);
  }
  for (const [facet, values] of Object.entries(facets ?? {}) as [FacetKey, readonly FacetValue[]][])
    for (const { value } of values) add(listOfGroup[facet], value);
  for (const { value } of groups?.values ?? []) add(groups && listOfGroup[groups.by], value);
  return codes;
}
