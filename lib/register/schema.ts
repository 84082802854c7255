import { z } from "zod";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import { type ColumnKey, columnOf, columnsOfLevel, defaultColumns, isColumnKey, type Level } from "./rules/columns";
import { type GroupKey, groupKeys, isGroupKey } from "./rules/facets";

/** What the register may be asked, as its address says it: lists are repeated names or separated by commas, absent is "all". */
const parts = ["rows", "total", "facets", "groups"] as const;
export type RegisterPart = (typeof parts)[number];

const digits = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum);
const listOf = <T extends z.ZodType<string>>(item: T) => z.array(item).max(200).default([]);
const code = z.string().regex(/^[\w.-]{1,60}$/);

const schema = z.object({
  level: z.enum(["activity", "project"]).default("activity"),
  year: digits(2500, 2700).nullable().default(null),
  month: digits(1, 12).nullable().default(null),
  area: listOf(z.string().regex(/^[a-z0-9-]{1,40}(\.own)?$/)),
  class: listOf(z.enum(["recurrent", "capital"])),
  category: listOf(code),
  fund: listOf(code),
  theme: listOf(code),
  tier: listOf(z.enum(["1", "2"])),
  status: listOf(z.enum(["on_plan", "watch", "late", "critical", "missing"])),
  confidence: listOf(z.enum(["certified", "submitted", "missing"])),
  flag: listOf(z.string().regex(/^[a-z_]{1,40}$/)),
  cause: listOf(code),
  q: z.string().trim().max(200).default(""),
  group: z.enum(groupKeys).nullable().default(null),
  within: z
    .string()
    .regex(/^[a-z]+:[\w.-]{1,60}$/)
    .transform((text) => ({ group: text.slice(0, text.indexOf(":")), value: text.slice(text.indexOf(":") + 1) }))
    .refine((within): within is { group: GroupKey; value: string } => isGroupKey(within.group))
    .nullable()
    .default(null),
  sort: z
    .string()
    .regex(/^-?[a-zA-Z]+$/)
    .transform((text) => ({ column: text.replace("-", ""), descending: text.startsWith("-") }))
    .refine((sort): sort is { column: ColumnKey; descending: boolean } => isColumnKey(sort.column) && columnOf(sort.column).sortable)
    .default({ column: "code", descending: false }),
  columns: z
    .array(z.string().refine(isColumnKey))
    .max(60)
    .transform((keys) => [...new Set(keys)])
    .default([]),
  size: digits(1, 200).default(50),
  cursor: z
    .string()
    .regex(/^[\w-]{1,2000}$/)
    .nullable()
    .default(null),
  parts: listOf(z.enum(parts)),
});

export type RegisterQuery = z.infer<typeof schema>;

const lists = ["area", "class", "category", "fund", "theme", "tier", "status", "confidence", "flag", "cause", "columns", "parts"] as const;
const singles = ["level", "year", "month", "q", "group", "within", "sort", "size", "cursor"] as const;

/** Reads an address. Names that cannot be read are said together; names of others are left alone. */
export function registerQueryFrom(params: URLSearchParams): Result<RegisterQuery> {
  const input = Object.fromEntries([
    ...lists.map((name) => [name, present(params.getAll(name).flatMap((text) => text.split(",").filter((item) => item !== "")))]),
    ...singles.map((name) => [name, params.get(name) || undefined]),
  ]);
  const parsed = schema.safeParse(input);
  if (!parsed.success) return refuse(queryInvalid([...new Set(parsed.error.issues.map(({ path }) => String(path[0])))]));
  const query = parsed.data;
  const known = columnsOfLevel(query.level).map(({ key }) => key);
  if (!known.includes(query.sort.column)) return refuse(queryInvalid(["sort"]));
  return succeed({ ...query, columns: query.columns.filter((key) => known.includes(key)) });
}

const present = (items: readonly string[]): readonly string[] | undefined => (items.length > 0 ? items : undefined);

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
  if (query.size && query.size !== 50) params.set("size", String(query.size));
  return params;
}
