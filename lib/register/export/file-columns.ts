import type { Cell, ColumnType, TableColumn } from "@/lib/exchange/export/table";
import type { Words } from "@/lib/exchange/export/words";
import { fiscalMonthName } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Names } from "../names";
import { type ColumnKey, columnOf, type NameList } from "../rules/columns";

const types: Readonly<Record<string, ColumnType>> = { count: "count", baht: "baht", percent: "percent", points: "points" };

/** A column of the register as a file has it: words instead of codes, figures as they are. */
export type FileColumn = TableColumn & { readonly write: (text: string | null) => Cell };

export function fileColumns(keys: readonly ColumnKey[], names: Names, locale: Locale, words: Words): FileColumn[] {
  return keys.map((key) => {
    const { kind } = columnOf(key);
    return {
      key,
      heading: words(`register.column.${key}`),
      type: types[kind] ?? "text",
      onScreen: true,
      write: writerOf(key, names, locale, words),
    };
  });
}

function writerOf(key: ColumnKey, names: Names, locale: Locale, words: Words): (text: string | null) => Cell {
  const { kind, list } = columnOf(key);
  if (kind === "code") return remembered((code) => named(placeOf(key, code, names), list as NameList, names, locale));
  if (kind === "word") return remembered((value) => words(`register.value.${list}.${value}`));
  if (kind === "month") return remembered((month) => fiscalMonthName(Number(month), locale));
  if (kind === "count") return (text) => (text === null ? null : Number(text));
  return (text) => text;
}

const placeOf = (key: ColumnKey, code: string, names: Names): string | null =>
  key === "cluster" || key === "region" ? names.at(code, key) : code;

const named = (code: string | null, list: NameList, names: Names, locale: Locale): Cell =>
  code === null ? null : (names.labelOf(list, code)?.[locale] ?? code);

/** A list has few codes and a file many rows: each is named once. */
function remembered(write: (text: string) => Cell): (text: string | null) => Cell {
  const known = new Map<string, Cell>();
  return (text) => {
    if (text === null) return null;
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const cell = write(text);
    known.set(text, cell);
    return cell;
  };
}
