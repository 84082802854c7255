import "server-only";
import { readUnitIndex } from "@/lib/areas/queries/read-unit-index";
import { type UnitIndex, unitsNamed } from "@/lib/areas/rules/match-unit";
import { read } from "@/lib/platform/database";
import type { ColumnKey, NameList, WordList } from "./rules/columns";
import type { Label, Labels } from "./rules/register-view";

export type Place = { readonly id: string; readonly parentId: string | null; readonly level: string; readonly label: Label };

/** Names of areas and official lists, with the order they stand in. */
export type Names = {
  readonly places: ReadonlyMap<string, Place>;
  /** The place itself or the ancestor of it that is of a level; null when there is none. */
  readonly at: (areaId: string, level: "region" | "cluster") => string | null;
  readonly labelOf: (list: NameList, code: string) => Label | null;
  /** Rank of each value a coded column may hold; places by the tree, lists by their sequence, words by their gravity. */
  readonly rankOf: (column: ColumnKey, list: NameList | WordList | undefined) => ReadonlyMap<string, number>;
  /** A place's rank in the tree, parents first. */
  readonly placeRank: (areaId: string) => number;
  /** Ids of the units a word names: the province's, or the cluster's own and those of its provinces. Any scope: who asks narrows. */
  readonly unitsNamed: (written: string) => readonly string[];
  readonly among: (codes: Readonly<Record<NameList, Iterable<string>>>) => Labels;
};

const words: Readonly<Record<WordList, readonly string[]>> = {
  class: ["capital", "recurrent"],
  status: ["on_plan", "watch", "late", "critical", "missing"],
  confidence: ["certified", "submitted", "missing"],
  tier: ["1", "2"],
};

type Row = {
  readonly list: NameList;
  readonly code: string;
  readonly th: string;
  readonly en: string;
  readonly parent: string | null;
  readonly level: string;
};

async function load(): Promise<Names> {
  const [rows, index] = await Promise.all([loadRows(), readUnitIndex()]);
  return namesOf(rows, index);
}

const loadRows = (): Promise<Row[]> =>
  read<Row>(
    `with recursive tree as (
      select id, array[seq, 0] as path from area where parent_id is null
      union all
      select a.id, t.path || array[case a.level when 'province' then 1 else 0 end, a.seq] from area a join tree t on a.parent_id = t.id
    )
    select 'area' as list, a.id as code, a.short_th as th, a.short_en as en, a.parent_id as parent, a.level, t.path, '' as key
      from area a join tree t on t.id = a.id
    union all
    select * from (select distinct on (list_code, code) case list_code when 'expense_category' then 'category' when 'fund_source' then 'fund' else 'cause' end,
        code, name_th, name_en, null, '', array[seq], code
      from code_item where list_code in ('expense_category', 'fund_source', 'delay_cause') order by list_code, code, valid_from desc) listed
    union all
    select 'theme', id, name_th, name_en, null, '', array[seq], id from alignment_item where list_id = 'master_plan'
    order by list, path, key`,
  );

function namesOf(rows: readonly Row[], index: UnitIndex): Names {
  const labels: Record<NameList, Map<string, Label>> = {
    area: new Map(),
    category: new Map(),
    fund: new Map(),
    theme: new Map(),
    cause: new Map(),
  };
  const places = new Map<string, Place>();
  for (const { list, code, th, en, parent, level } of rows) {
    labels[list].set(code, { th, en });
    if (list === "area") places.set(code, { id: code, parentId: parent, level, label: { th, en } });
  }
  const at: Names["at"] = (areaId, level) => {
    for (let place = places.get(areaId); place; place = place.parentId === null ? undefined : places.get(place.parentId))
      if (place.level === level) return place.id;
    return null;
  };
  const order = new Map([...places.keys()].map((id, index) => [id, index]));
  const above = (level: "region" | "cluster"): Map<string, number> =>
    new Map(unitsOf(places).flatMap((id) => (at(id, level) === null ? [] : [[id, order.get(at(id, level) ?? "") ?? 0] as const])));
  const ranks = {
    unit: new Map(unitsOf(places).map((id) => [id, order.get(id) ?? 0])),
    cluster: above("cluster"),
    region: above("region"),
  };
  return {
    places,
    at,
    labelOf: (list, code) => labels[list].get(code) ?? null,
    rankOf: (column, list) => {
      if (column === "unit" || column === "cluster" || column === "region") return ranks[column];
      if (list === undefined || list === "area") throw new Error(`no ranks of ${column}`);
      const codes = list in words ? words[list as WordList] : labels[list as NameList].keys();
      return new Map([...codes].map((code, index) => [code, index]));
    },
    placeRank: (areaId) => order.get(areaId) ?? order.size,
    unitsNamed: (written) => {
      const named = new Set(unitsNamed(index, written).map(({ id }) => id));
      return named.size === 0 ? [] : unitsOf(places).filter((id) => named.has(id) || named.has(at(id, "cluster") ?? ""));
    },
    among: (codes) =>
      Object.fromEntries(
        (Object.keys(labels) as NameList[]).map((list) => [
          list,
          Object.fromEntries([...new Set(codes[list])].flatMap((code) => (labels[list].has(code) ? [[code, labels[list].get(code)]] : []))),
        ]),
      ) as Labels,
  };
}

const unitsOf = (places: ReadonlyMap<string, Place>): string[] =>
  [...places.values()].filter(({ level }) => level === "cluster" || level === "province").map(({ id }) => id);

const keptFor = 60_000;
let held: { readonly until: number; readonly names: Promise<Names> } | null = null;

/** Kept in the process for a minute: places and official lists change a few times a year, and only their names are taken from here. */
export function loadNames(): Promise<Names> {
  if (held && held.until > Date.now()) return held.names;
  const names = load();
  held = { until: Date.now() + keptFor, names };
  names.catch(() => {
    held = null;
  });
  return names;
}
