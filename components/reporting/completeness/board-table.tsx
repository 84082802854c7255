"use client";

import { TableTwin } from "@/components/performance/table-twin";
import type { Table } from "@/lib/exchange/export/table";

/** The twin of the board, drawn in the browser again: its rows are a third of its two thousand cells described. */
export function BoardTable({ table }: { table: Table }) {
  return <TableTwin table={table} />;
}
