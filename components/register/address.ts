import { type ColumnKey, columnsOfLevel, defaultColumns, type Level } from "@/lib/register/rules/columns";
import type { FilterKey } from "@/lib/register/rules/facets";
import { chosenColumns, type RegisterQuery, registerAddress, registerQueryFrom } from "@/lib/register/schema";

/** Where one is in the register: what is asked, and how the screen shows it. All of it stands in the page's address. */
export type RegisterAt = {
  readonly query: RegisterQuery;
  /** Groups that are folded. */
  readonly closed: readonly string[];
  /** The bar of paid against plan beside the figures. */
  readonly bar: boolean;
  /** The name a saved view was given. */
  readonly view: string;
};

export type Dropped = { readonly name: string; readonly value: string };
export type Condition = { readonly key: FilterKey | "q"; readonly value: string };

export const filterKeys = [
  "area",
  "class",
  "category",
  "fund",
  "theme",
  "tier",
  "status",
  "confidence",
  "flag",
  "cause",
] as const satisfies readonly FilterKey[];

/** Names that belong to a reading of the register through the API, not to the page. */
const notOfPage = ["cursor", "size", "parts", "within"] as const;

const isFilter = (name: string): name is FilterKey => filterKeys.some((key) => key === name);

/** Reads an address. What cannot be read is left out and told: the rest of the link still opens. */
export function readAddress(given: URLSearchParams): { readonly at: RegisterAt; readonly dropped: readonly Dropped[] } {
  const params = new URLSearchParams(given);
  const dropped: Dropped[] = [];
  const drop = (name: string): void => {
    const values = params.getAll(name).flatMap((text) => text.split(","));
    params.delete(name);
    const readable = isFilter(name) ? values.filter((value) => registerQueryFrom(new URLSearchParams({ [name]: value })).ok) : [];
    if (readable.length > 0) params.set(name, readable.join(","));
    const value = values.filter((other) => !readable.includes(other)).join(",");
    if (value !== "") dropped.push({ name, value: value.slice(0, 80) });
  };
  for (const name of notOfPage) if (params.has(name)) drop(name);
  let read = registerQueryFrom(params);
  for (let tries = 0; !read.ok && tries < 3; tries += 1) {
    const names = read.failures.flatMap(({ params: said }) => String(said?.names ?? "").split(", "));
    for (const name of names) drop(name);
    read = registerQueryFrom(params);
  }
  if (!read.ok) read = registerQueryFrom(new URLSearchParams());
  if (!read.ok) throw new Error("the register's own address cannot be read");
  const at = {
    query: read.value,
    closed: [...new Set(params.get("closed")?.split(",").filter(Boolean) ?? [])].slice(0, 400),
    bar: params.get("bar") !== "off",
    view: (params.get("view") ?? "").trim().slice(0, 60),
  };
  return { at, dropped };
}

const searchOf = (at: RegisterAt): string => {
  const { query } = at;
  const same = query.columns.join() === defaultColumns(query.level).join();
  const params = registerAddress({ ...query, columns: same ? [] : query.columns, cursor: null, size: 50, parts: [], within: null });
  if (query.group && at.closed.length > 0) params.set("closed", at.closed.join(","));
  if (!at.bar) params.set("bar", "off");
  if (at.view) params.set("view", at.view);
  // Commas part the items of a list and stay readable.
  return params.toString().replaceAll("%2C", ",");
};

export const hrefOf = (at: RegisterAt): string => {
  const search = searchOf(at);
  return search ? `/register?${search}` : "/register";
};

/** What the bar is drawn from; asked for with every page. */
const barColumns: readonly ColumnKey[] = ["paidPercent", "spentPercent", "plannedPercent"];

export const nameColumnOf = (level: Level): ColumnKey => (level === "project" ? "project" : "activity");

/** Columns a card and a row need whatever is shown. */
const always = (level: Level): readonly ColumnKey[] => [
  "code",
  nameColumnOf(level),
  "unit",
  "budgetNet",
  "paid",
  "planPoints",
  ...barColumns,
];

const askedColumns = (query: RegisterQuery): ColumnKey[] => [...new Set([...chosenColumns(query), ...always(query.level)])];

const apiAddress = (query: Partial<RegisterQuery>): string => registerAddress(query).toString();

/** The first page: with a grouping its rows are read group by group. */
export const pageAddress = ({ query }: RegisterAt): string =>
  apiAddress({ ...query, columns: askedColumns(query), parts: query.group ? ["total", "facets", "groups"] : [] });

export const groupAddress = ({ query }: RegisterAt, value: string): string =>
  query.group
    ? apiAddress({
        ...query,
        group: null,
        within: { group: query.group, value },
        columns: askedColumns(query),
        size: 100,
        parts: ["rows"],
      })
    : "";

/** How many rows there are without any condition. */
export const wholeAddress = ({ query }: RegisterAt): string =>
  apiAddress({ level: query.level, year: query.year, month: query.month, columns: ["code"], size: 1, parts: ["total"] });

/** How many rows there would be without one condition. */
export const countAddress = (query: RegisterQuery): string =>
  apiAddress({ ...query, group: null, columns: ["code"], size: 1, parts: ["total"] });

/** The rows as a file: the same conditions, order and columns. */
export const fileAddress = ({ query }: RegisterAt): string => apiAddress({ ...query, group: null, columns: [...chosenColumns(query)] });

/** Another level has other columns and may not know the order. */
export function atLevel(query: RegisterQuery, level: Level): RegisterQuery {
  const known = columnsOfLevel(level).map(({ key }) => key);
  const sort = known.includes(query.sort.column) ? query.sort : ({ column: "code", descending: false } as const);
  const group = level === "project" && query.group === "district" ? null : query.group;
  const columns = query.columns.map((key) => (key === nameColumnOf(query.level) ? nameColumnOf(level) : key));
  return { ...query, level, sort, group, columns: [...new Set(columns)].filter((key) => known.includes(key)) };
}
