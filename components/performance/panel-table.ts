import type { Table } from "@/lib/exchange/export/table";
import { type Making, type OverviewTableName, overviewTableNames, tableHead } from "@/lib/exchange/export/table-about";

/** A panel's table: with its rows on a whole page, else only what its address and its files are called by. */
export type PanelTable = Table | Pick<Table, "name" | "title" | "fileName">;
export type PanelTables = Readonly<Record<OverviewTableName, PanelTable>>;

export const isWhole = (table: PanelTable): table is Table => "rows" in table;

/** The table of every panel by name, as `make` makes each: `overviewTable` for a whole page; their heads alone for a short one. */
export const panelTables = (making: Making, make: (name: OverviewTableName, making: Making) => PanelTable = tableHead): PanelTables =>
  Object.fromEntries(overviewTableNames.map((name) => [name, make(name, making)])) as Record<OverviewTableName, PanelTable>;
