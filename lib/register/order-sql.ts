import { cellSql } from "./cell-sql";
import type { Names } from "./names";
import { columnOf, type Level } from "./rules/columns";
import type { Cursor } from "./rules/cursor";
import type { RegisterQuery } from "./schema";
import type { Bind } from "./sql";

/**
 * One total order over rows: the sort column (nothing to say comes last, up or down), then the id. Codes and words stand in the
 * order of their list, names in the order of the Thai dictionary.
 */
export type Order = {
  /** What is compared. */
  readonly expression: string;
  readonly type: "text" | "numeric" | "int";
  /** Never null: the comparison can be a row's, which an index answers. */
  readonly always: boolean;
  readonly descending: boolean;
};

const ranked = (ids: readonly string[], ranks: readonly number[], column: string, bind: Bind): string =>
  `(${bind(ranks)}::int[])[array_position(${bind(ids)}::text[], ${column})]`;

export function orderOf(level: Level, sort: RegisterQuery["sort"], names: Names, bind: Bind): Order {
  const { kind, key, list } = columnOf(sort.column);
  const { sql } = cellSql(level, key);
  const order = (expression: string, type: Order["type"]): Order => ({
    expression,
    type,
    always: key === "code" || key === "projectCode",
    descending: sort.descending,
  });
  if (key === "code" || key === "projectCode" || key === "district") return order(sql, "text");
  if (kind === "text") return order(`${sql} collate "th-TH-x-icu"`, "text");
  if (kind === "day") return order(`${sql} collate "C"`, "text");
  if (kind === "count" || kind === "month") return order(sql, "int");
  if (kind !== "code" && kind !== "word") return order(sql, "numeric");
  const rank = names.rankOf(key, list);
  return order(ranked([...rank.keys()], [...rank.values()], sql, bind), "int");
}

/** Whether a text out of a cursor is a value of the order's type. */
export const isValueOf =
  ({ type }: Order) =>
  (value: string): boolean =>
    type === "text"
      ? value.length < 1500 && !value.includes("\0")
      : type === "int"
        ? /^-?\d{1,9}$/.test(value)
        : /^-?\d{1,30}(\.\d{1,20})?$/.test(value);

/** What lies beyond the cursor, in its direction. `id` is the row's id expression. */
export function beyond({ expression: e, type, always, descending }: Order, id: string, cursor: Cursor, bind: Bind): string {
  const at = `${bind(cursor.id)}::uuid`;
  const further = cursor.backward ? "<" : ">";
  if (cursor.value === null) return cursor.backward ? `(${e} is not null or ${id} < ${at})` : `(${e} is null and ${id} > ${at})`;
  const value = `${bind(cursor.value)}::${type}`;
  const moves = descending === cursor.backward ? ">" : "<";
  if (always && !descending) return `(${e}, ${id}) ${further} (${value}, ${at})`;
  const past = `${e} ${moves} ${value} or (${e} = ${value} and ${id} ${further} ${at})`;
  return cursor.backward || always ? `(${past})` : `(${past} or ${e} is null)`;
}

/** The order by clause; a page read backward is turned around afterwards. */
export function orderBy(
  { always, descending }: Pick<Order, "always" | "descending">,
  expression: string,
  id: string,
  backward: boolean,
): string {
  const down = descending !== backward;
  const nulls = always ? "" : ` nulls ${backward ? "first" : "last"}`;
  return `${expression} ${down ? "desc" : "asc"}${nulls}, ${id} ${backward ? "desc" : "asc"}`;
}
