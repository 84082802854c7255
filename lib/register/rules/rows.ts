import type { Names } from "../names";
import type { PageRow } from "../store";
import { type ColumnKey, columnOf, type NameList } from "./columns";
import type { FacetKey } from "./facets";
import type { FacetValue, RegisterCell, RegisterPage, RegisterRow } from "./register-view";

/** What stands before the cells of a row: id, projectId, areaId, status, confidence, sort (lib/register/page-sql). */
export const headLength = 6;

/** Reads a row of a page as the database wrote it: counts and months are numbers, clusters and regions are found by the unit. */
export function rowReader(columns: readonly ColumnKey[], names: Pick<Names, "at">): (row: PageRow) => RegisterRow {
  const readers = columns.map((key) => [key, cellReader(key, names)] as const);
  return (row) => {
    const cells: Partial<Record<ColumnKey, RegisterCell>> = {};
    let at = headLength;
    for (const [key, read] of readers) {
      const text = row[at++] ?? null;
      cells[key] = text === null || read === null ? text : read(text);
    }
    const [id, projectId, areaId, status, confidence] = row;
    return { id, projectId, areaId, status, confidence, cells };
  };
}

function cellReader(key: ColumnKey, names: Pick<Names, "at">): ((text: string) => RegisterCell) | null {
  if (key === "cluster" || key === "region") return (unit) => names.at(unit, key);
  const { kind } = columnOf(key);
  return kind === "count" || kind === "month" ? Number : null;
}

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
  columns: readonly ColumnKey[],
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
  const add = (list: NameList | null | undefined, value: RegisterCell | undefined): void => {
    if (list && typeof value === "string") codes[list].add(value.endsWith(".own") ? value.slice(0, -".own".length) : value);
  };
  // A condition that lets nothing through has a name all the same.
  for (const list of Object.keys(codes) as NameList[]) for (const value of asked[list]) add(list, value);
  for (const { areaId } of rows) codes.area.add(areaId);
  for (const key of columns) {
    const list = listOf(key);
    if (list) for (const { cells } of rows) add(list, cells[key]);
  }
  for (const [facet, values] of Object.entries(facets ?? {}) as [FacetKey, readonly FacetValue[]][])
    for (const { value } of values) add(listOfGroup[facet], value);
  for (const { value } of groups?.values ?? []) add(groups && listOfGroup[groups.by], value);
  return codes;
}
