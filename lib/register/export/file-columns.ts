import { csvCell } from "@/lib/exchange/export/csv-lines";
import type { Cell, ColumnType, TableColumn } from "@/lib/exchange/export/table";
import type { Words } from "@/lib/exchange/export/words";
import { fiscalMonthLabel, fiscalMonthName } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Names } from "../names";
import { type ColumnKey, columnOf, type NameList } from "../rules/columns";

const types: Readonly<Record<string, ColumnType>> = { count: "count", baht: "baht", percent: "percent", points: "points" };

/** A column of the register as a file has it: words instead of codes, figures as they are. */
export type FileColumn = TableColumn & {
  readonly write: (text: string | null) => Cell;
  /** The same as a cell of a CSV. */
  readonly csv: (text: string | null) => string;
};

export function fileColumns(keys: readonly ColumnKey[], names: Names, locale: Locale, words: Words): FileColumn[] {
  return keys.map((key) => {
    const { kind } = columnOf(key);
    const type = types[kind] ?? "text";
    const write = writerOf(key, names, locale, words);
    return { key, heading: words(`register.column.${key}`), type, onScreen: true, write, csv: csvOf(kind, type, write) };
  });
}

/** The month a row is of, where a file holds many: "October 2025". */
export function monthColumn(year: number, locale: Locale, words: Words): FileColumn {
  const write = orNothing(remembered((month) => fiscalMonthLabel({ year, month: Number(month) }, locale, "long")));
  return { key: "month", heading: words("register.file.month"), type: "text", onScreen: true, write, csv: csvOf("month", "text", write) };
}

/** Figures go out as the database wrote them; of words each is made safe once, but for texts that are all different. */
function csvOf(kind: string, type: ColumnType, write: FileColumn["write"]): FileColumn["csv"] {
  if (type !== "text") return (text) => text ?? "";
  if (kind === "text" || kind === "day") return (text) => csvCell(text, "text");
  const named = remembered((text) => csvCell(write(text), "text"));
  return (text) => (text === null ? "" : named(text));
}

function writerOf(key: ColumnKey, names: Names, locale: Locale, words: Words): (text: string | null) => Cell {
  const { kind, list } = columnOf(key);
  if (kind === "code") return orNothing(remembered((code) => named(placeOf(key, code, names), list as NameList, names, locale)));
  if (kind === "word") return orNothing(remembered((value) => words(`register.value.${list}.${value}`)));
  if (kind === "month") return orNothing(remembered((month) => fiscalMonthName(Number(month), locale)));
  if (kind === "count") return (text) => (text === null ? null : Number(text));
  return (text) => text;
}

const placeOf = (key: ColumnKey, code: string, names: Names): string | null =>
  key === "cluster" || key === "region" ? names.at(code, key) : code;

const named = (code: string | null, list: NameList, names: Names, locale: Locale): Cell =>
  code === null ? null : (names.labelOf(list, code)?.[locale] ?? code);

/** A list has few codes and a file many rows: each is named once. */
function remembered<Value>(write: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const value = write(text);
    known.set(text, value);
    return value;
  };
}

const orNothing =
  (write: (text: string) => Cell): FileColumn["write"] =>
  (text) =>
    text === null ? null : write(text);
