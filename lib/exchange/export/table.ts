/**
 * One model of a table, from which the screen's twin of a chart, CSV and XLSX are all made: same rows, same precision.
 * Money is always baht with two places; only a screen turns it into million baht.
 */
export type ColumnType = "text" | "count" | "baht" | "percent" | "points" | "movement";

export type TableColumn = {
  readonly key: string;
  readonly heading: string;
  readonly type: ColumnType;
  /** Shown on the screen too; the others are in files only, where there is room. */
  readonly onScreen: boolean;
};

/** Text or a plain decimal ("1234.50") as a string, a whole number, or nothing. */
export type Cell = string | number | null;

export type Table = {
  readonly name: string;
  readonly title: string;
  /** Unit, source, as-of, filters, confidence: what must travel with the figures. */
  readonly notes: readonly { readonly label: string; readonly value: string }[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total: readonly Cell[] | null;
  /** Address of a row's own page, for the screen. */
  readonly links?: readonly (string | null)[];
  /** File name without extension; plain ASCII. */
  readonly fileName: string;
};

/** How one column is written and where its value comes from; `value` of null is "nothing to compute". */
export type ColumnOf<Row> = {
  readonly key: string;
  readonly type: ColumnType;
  readonly onScreen?: boolean;
  readonly value: (row: Row) => Cell;
};

/** Lays rows out by column definitions; headings come from the caller's words, keyed by column. */
export function tableOf<Row>(
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  about: Pick<Table, "name" | "title" | "notes" | "fileName" | "links"> & {
    readonly heading: (key: string) => string;
    readonly total?: readonly Cell[];
  },
): Table {
  const { heading, total, ...rest } = about;
  return {
    ...rest,
    columns: columns.map(({ key, type, onScreen = true }) => ({ key, type, onScreen, heading: heading(key) })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
    total: total ?? null,
  };
}
