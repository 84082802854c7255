/**
 * A table whose rows are laid out as grids or cards is no table to every browser's accessibility tree: its parts say what they are.
 */
export const roles = {
  table: "table",
  group: "rowgroup",
  row: "row",
  cell: "cell",
  rowHead: "rowheader",
  columnHead: "columnheader",
} as const;
