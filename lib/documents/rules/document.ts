import type { Layout } from "../layouts";

/**
 * One official document before it is written: PDF and XLSX are made from this same value, so that no figure can differ.
 * Amounts are baht strings, percents and points plain decimals; a writer turns them into million baht and words.
 */
export type ColumnKind = "text" | "code" | "million" | "percent" | "points" | "count";

/** Text, a plain decimal as a string, a whole number, or nothing. */
export type DocumentCell = string | number | null;

export type DocumentColumn = {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly heading: string;
  /** The letter a formula calls it by (A, N, D …). */
  readonly symbol: string | null;
  /** Neighbours of one group share a heading above theirs. */
  readonly group: string | null;
  /** Millimetres on paper; "rest" takes what the others leave. Null stands in the spreadsheet only. */
  readonly width: number | "rest" | null;
  /** Carries the sign of figures that are not certified. */
  readonly marked: boolean;
  /** Words that stand on a line of their own below the row on paper, when they are too long for the column (DESIGN §15). */
  readonly apart: boolean;
};

/** head: a project over its activities · section: a heading across · row · subtotal · total: the last, under a double rule. */
export type RowKind = "section" | "head" | "row" | "subtotal" | "total";

/** provisional: in whole or in part sent and not certified · carried: not reported this month, an earlier month's figures. */
export type Mark = "none" | "provisional" | "carried";

export type DocumentRow = {
  readonly kind: RowKind;
  readonly cells: readonly DocumentCell[];
  readonly mark: Mark;
};

export type DocumentTable = {
  /** Null where the document has one table only. */
  readonly title: string | null;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly DocumentRow[];
  /** Said in place of the rows when there are none. */
  readonly empty: string | null;
};

export type OfficialDocument = {
  readonly layout: Layout;
  readonly title: string;
  /** The title in as few letters as the tab of a sheet has room for. */
  readonly shortTitle: string;
  readonly subtitle: string;
  /** "หน่วย : ล้านบาท". */
  readonly unit: string;
  readonly asOf: string;
  /** How much is certified, submitted and missing; null where the document is about the reports themselves. */
  readonly confidence: string | null;
  readonly tables: readonly DocumentTable[];
  /** Signs, rules of computing, filters. */
  readonly notes: readonly string[];
  readonly signature: { readonly sign: string; readonly role: string; readonly position: string } | null;
  readonly footer: string;
  readonly fileName: string;
};

/** How a column is written and where its cell comes from. */
export type ColumnOf<Row> = {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly width: number | "rest" | null;
  readonly symbol?: string;
  readonly group?: string;
  readonly marked?: boolean;
  readonly apart?: boolean;
  readonly value: (row: Row) => DocumentCell;
};

/** Headings come from the words of the documents, by the column's and the group's key. */
export const columnsOf = <Row>(columns: readonly ColumnOf<Row>[], words: (key: string) => string): DocumentColumn[] =>
  columns.map(({ key, kind, width, symbol = null, group, marked = false, apart = false }) => ({
    key,
    kind,
    width,
    symbol,
    marked,
    apart,
    heading: words(`documents.column.${key}`),
    group: group === undefined ? null : words(`documents.group.${group}`),
  }));

export const rowOf = <Row>(columns: readonly ColumnOf<Row>[], row: Row, more: Partial<Omit<DocumentRow, "cells">> = {}): DocumentRow => ({
  kind: "row",
  mark: "none",
  ...more,
  cells: columns.map(({ value }) => value(row)),
});

/** A heading across the table. */
export const sectionOf = (columns: readonly unknown[], text: string): DocumentRow => ({
  kind: "section",
  mark: "none",
  cells: [text, ...columns.slice(1).map(() => null)],
});
