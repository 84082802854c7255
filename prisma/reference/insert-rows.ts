import type pg from "pg";

/** A row as the database names its columns; null is SQL null. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Inserts many rows in one statement, typed by the table itself (jsonb_populate_recordset), and returns how many were new.
 * `onConflict` is the rest of the statement, e.g. "on conflict do nothing". Columns the rows do not name keep their default.
 */
export async function insertRows(client: pg.ClientBase, table: string, rows: readonly Row[], onConflict = ""): Promise<number> {
  const first = rows[0];
  if (!first) return 0;
  const columns = Object.keys(first).join(", ");
  const result = await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb) ${onConflict}`,
    [JSON.stringify(rows)],
  );
  return result.rowCount ?? 0;
}
