import type { FilterKey } from "@/lib/register/rules/facets";
import type { RegisterQuery } from "@/lib/register/schema";
import { type Condition, filterKeys } from "./address";

/** Every condition in force, the search last, as the chips show them. */
export const conditionsOf = (query: RegisterQuery): readonly Condition[] => [
  ...filterKeys.flatMap((key) => query[key].map((value): Condition => ({ key, value }))),
  ...(query.q === "" ? [] : [{ key: "q" as const, value: query.q }]),
];

const withValues = (query: RegisterQuery, key: FilterKey, values: readonly string[]): RegisterQuery =>
  // The values come from the address or from the facets of the same list.
  ({ ...query, [key]: values }) as RegisterQuery;

export const toggled = (query: RegisterQuery, key: FilterKey, value: string): RegisterQuery => {
  const values: readonly string[] = query[key];
  return withValues(query, key, values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
};

export const withAreas = (query: RegisterQuery, areas: readonly string[]): RegisterQuery => withValues(query, "area", areas);

export const without = (query: RegisterQuery, { key, value }: Condition): RegisterQuery =>
  key === "q"
    ? { ...query, q: "" }
    : withValues(
        query,
        key,
        query[key].filter((other: string) => other !== value),
      );

export const cleared = (query: RegisterQuery): RegisterQuery =>
  filterKeys.reduce((left, key) => withValues(left, key, []), { ...query, q: "" });
