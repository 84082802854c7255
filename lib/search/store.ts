import "server-only";
import { scopeCondition } from "@/lib/access/policy";
import { readNamedQuestion } from "@/lib/platform/read-question";
import type { FoundActivity, FoundArea, FoundProject } from "./rules/search-view";

type Scope = { readonly areaIds: readonly string[]; readonly withDescendants: boolean };

/** A place with the numbers (from 1) of the words its names hold. */
export type AreaHits = FoundArea & { readonly hits: readonly number[]; readonly starts: boolean };

/**
 * Places within scope whose names, by-names or code hold one of the words; all of them where no word is given. `keys` are words as
 * match keys in LIKE patterns, `first` the first of them as a beginning. In the order of the tree.
 */
export const loadAreaHits = (scope: Scope, keys: readonly string[], first: string): Promise<AreaHits[]> =>
  readNamedQuestion<AreaHits>(
    `select 'area' as kind, a.id, a.level, a.name_th as "nameTh", a.name_en as "nameEn", p.name_th as "parentTh", p.name_en as "parentEn",
      h.hits, h.starts
    from area a
    left join area p on p.id = a.parent_id and ${scopeCondition(scope, "p.id", 1)}
    cross join lateral (
      select coalesce(array_agg(distinct w.n::int) filter (where w.n is not null), '{}') as hits, coalesce(bool_or(al.alias like $3), false) as starts
      from area_alias al left join unnest($2::text[]) with ordinality w (pattern, n) on al.alias like w.pattern
      where al.area_id = a.id) h
    where a.in_totals and a.level <> 'district' and ${scopeCondition(scope, "a.id", 1)}
      and (cardinality($2::text[]) = 0 or cardinality(h.hits) > 0)
    order by array_position(array['ministry', 'region', 'cluster', 'province'], a.level), a.seq, a.id`,
    [scope.areaIds, keys, first],
  );

/** A word of a name, and the places it may name instead: "ถนน โคราช" is a road in Nakhon Ratchasima. */
export type NameWord = { readonly pattern: string; readonly areaIds: readonly string[] };

type NameRow = Omit<FoundActivity, "kind"> & { readonly kind: "project" | "activity" };

/** Projects and activities within scope that hold every word, at most `limit` of each, the newest years first. One statement. */
export async function loadNames(
  scope: Scope,
  words: readonly NameWord[],
  limit: number,
): Promise<{ projects: FoundProject[]; activities: FoundActivity[] }> {
  const values: unknown[] = [scope.areaIds, limit];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const holds = words.map(({ pattern, areaIds }) =>
    areaIds.length > 0
      ? `(x.search_text like ${place(pattern)} or x.area_id in (select descendant_id from area_closure where ancestor_id = any(${place(areaIds)}::text[])))`
      : `x.search_text like ${place(pattern)}`,
  );
  const found = (kind: "project" | "activity", columns: string): string => `
    select '${kind}' as kind, f.*, a.short_th as "areaTh", a.short_en as "areaEn" from (
      select ${columns}, x.name_th as "nameTh", x.fiscal_year as "fiscalYear", x.area_id
      from ${kind} x where ${scopeCondition(scope, "x.area_id", 1)} and ${holds.join(" and ")}
      order by x.fiscal_year desc, x.area_id, x.code limit $2) f
    join area a on a.id = f.area_id`;
  const rows = await readNamedQuestion<NameRow>(
    `(${found("project", `x.id, x.id as "projectId", concat(x.area_id, '-', x.code) as code`)}) union all (${found("activity", `x.id, x.project_id as "projectId", x.full_code as code`)})`,
    values,
  );
  rows.sort((a, b) => b.fiscalYear - a.fiscalYear || a.code.localeCompare(b.code));
  const projects = rows.filter(({ kind }) => kind === "project");
  return {
    projects: projects.map(({ projectId: _, ...row }) => ({ ...row, kind: "project" })),
    activities: rows.flatMap((row) => (row.kind === "activity" ? [{ ...row, kind: "activity" }] : [])),
  };
}
