/** A table as read from a file, before anything is known about its meaning. */
export type TextRow = {
  /** Row number as the person sees it in the file: 1 is the first line. */
  readonly number: number;
  readonly cells: readonly string[];
};

export type SheetTable = { readonly name: string; readonly rows: readonly TextRow[] };

export const tableLimits = {
  /** 20 MB, decimal, as stated on the page. */
  bytes: 20_000_000,
  rows: 200_000,
  /** Wider rows are cut: ministry workbooks often format all 16,384 columns and fill twenty. */
  columns: 512,
} as const;

/** No database text holds U+0000; damaged exports carry it (an XLSX spells it _x0000_). */
export const withoutNul = (cell: string): string => (cell.includes("\0") ? cell.replaceAll("\0", "") : cell);
