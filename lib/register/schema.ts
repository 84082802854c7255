import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { type ColumnKey, columnOf, columnsOfLevel, defaultColumns, isColumnKey, type Level } from "./rules/columns";
import { type GroupKey, groupKeys, isGroupKey } from "./rules/facets";

/*
 * What the register may be asked, as its address says it: lists are repeated names or separated by commas, absent is "all".
 * The page reads its own address in the browser with these same lines, so they need no schema library: it would be a tenth of the page.
 */
const parts = ["rows", "total", "facets", "groups"] as const;
export type RegisterPart = (typeof parts)[number];

type Within = { group: GroupKey; value: string };
type Sort = { column: ColumnKey; descending: boolean };

/** Reads one text of an address; null when it cannot be read. */
type Reader<T> = (text: string) => T | null;

const matching =
  (pattern: RegExp): Reader<string> =>
  (text) =>
    pattern.test(text) ? text : null;
const oneOf =
  <T extends string>(words: readonly T[]): Reader<T> =>
  (text) =>
    words.find((word) => word === text) ?? null;
const digits =
  (minimum: number, maximum: number): Reader<number> =>
  (text) =>
    /^\d{1,4}$/.test(text) && Number(text) >= minimum && Number(text) <= maximum ? Number(text) : null;

const level = oneOf<Level>(["activity", "project"]);
const code = matching(/^[\w.-]{1,60}$/);
const columnKey: Reader<ColumnKey> = (text) => (isColumnKey(text) ? text : null);
/** Letters no keyboard types (NUL, escapes) are spaces: neither the database nor a sheet holds them. */
const words: Reader<string> = (text) => {
  const typed = text.replace(/\p{Cc}/gu, " ").trim();
  return typed.length <= 200 ? typed : null;
};

const within: Reader<Within> = (text) => {
  const [, group = "", value = ""] = /^([a-z]+):([\w.-]{1,60})$/.exec(text) ?? [];
  return isGroupKey(group) ? { group, value } : null;
};

const sort: Reader<Sort> = (text) => {
  const [, sign, column = ""] = /^(-?)([a-zA-Z]+)$/.exec(text) ?? [];
  return isColumnKey(column) && columnOf(column).sortable ? { column, descending: sign === "-" } : null;
};

/** Rows of a page while no other number is asked for. */
export const usualSize = 50;

const byCode: Sort = { column: "code", descending: false };

/** Every name of the address and the names that cannot be read, in this order. */
function readNames(params: URLSearchParams) {
  const unread: string[] = [];
  const one = <T>(name: string, read: Reader<T>): T | null => {
    const text = params.get(name);
    const value = text ? read(text) : null;
    if (text && value === null) unread.push(name);
    return value;
  };
  const many = <T extends string>(name: string, read: Reader<T>, most = 200): T[] => {
    const texts = params.getAll(name).flatMap((text) => text.split(",").filter((item) => item !== ""));
    const values = texts.map(read).filter((value) => value !== null);
    if (values.length < texts.length || texts.length > most) unread.push(name);
    return values;
  };
  const query = {
    level: one("level", level) ?? "activity",
    year: one("year", digits(2500, 2700)),
    month: one("month", digits(1, 12)),
    area: many("area", matching(/^[a-z0-9-]{1,40}(\.own)?$/)),
    class: many("class", oneOf(["recurrent", "capital"])),
    category: many("category", code),
    fund: many("fund", code),
    theme: many("theme", code),
    tier: many("tier", oneOf(["1", "2"])),
    status: many("status", oneOf(["on_plan", "watch", "late", "critical", "missing"])),
    confidence: many("confidence", oneOf(["certified", "submitted", "missing"])),
    flag: many("flag", matching(/^[a-z_]{1,40}$/)),
    cause: many("cause", code),
    q: one("q", words) ?? "",
    group: one("group", oneOf(groupKeys)),
    within: one("within", within),
    sort: one("sort", sort) ?? byCode,
    columns: [...new Set(many("columns", columnKey, 60))],
    size: one("size", digits(1, 200)) ?? usualSize,
    cursor: one("cursor", matching(/^[\w-]{1,2000}$/)),
    parts: many("parts", oneOf(parts)),
    /** Of a file alone: a row for every month of the year up to the one asked, not for that one only. */
    months: one("months", oneOf(["all"])),
  };
  return { query, unread };
}

export type RegisterQuery = ReturnType<typeof readNames>["query"];

const lists = ["area", "class", "category", "fund", "theme", "tier", "status", "confidence", "flag", "cause", "columns", "parts"] as const;

/** Reads an address. Names that cannot be read are said together; names of others are left alone. */
export function registerQueryFrom(params: URLSearchParams): Result<RegisterQuery> {
  const { query, unread } = readNames(params);
  if (unread.length > 0) return refuse(queryInvalid(unread));
  const known = columnsOfLevel(query.level).map(({ key }) => key);
  if (!known.includes(query.sort.column)) return refuse(queryInvalid(["sort"]));
  return succeed({ ...query, columns: query.columns.filter((key) => known.includes(key)) });
}

const queryInvalid = (names: readonly string[]): Failure => ({
  code: "register.query_invalid",
  kind: "invalid",
  field: names[0],
  params: { names: names.join(", ") },
});

/** The columns to show: the chosen ones, else the usual ones of the level. */
export const chosenColumns = (query: Pick<RegisterQuery, "columns" | "level">): readonly ColumnKey[] =>
  query.columns.length > 0 ? query.columns : defaultColumns(query.level);

/** What a query says beyond the defaults, for addresses of links and saved views; `registerQueryFrom` reads it back. */
export function registerAddress(query: Partial<RegisterQuery>): URLSearchParams {
  const params = new URLSearchParams();
  const { sort, within } = query;
  for (const name of lists) if (query[name] && query[name].length > 0) params.set(name, query[name].join(","));
  for (const name of ["year", "month", "q", "group", "cursor"] as const) if (query[name]) params.set(name, String(query[name]));
  if (query.level && query.level !== "activity") params.set("level", query.level satisfies Level);
  if (within) params.set("within", `${within.group}:${within.value}`);
  if (sort && (sort.column !== "code" || sort.descending)) params.set("sort", `${sort.descending ? "-" : ""}${sort.column}`);
  if (query.size && query.size !== usualSize) params.set("size", String(query.size));
  return params;
}
