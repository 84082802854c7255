import "server-only";
import { createHash } from "node:crypto";
import pg from "pg";
import { readingPools } from "./database";
import { asText, type TextRow } from "./read-question";

/** As `read` of the database gives them: numeric and bigint as strings, date as "YYYY-MM-DD", timestamptz as Date. */
const asRead = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === pg.types.builtins.DATE ? (value: string) => value : pg.types.getTypeParser(oid, format as "text"),
};

/** A statement and the name it is prepared under: the same text has the same name in every process and on every connection. */
export type Statement = { readonly name: string; readonly text: string };

const statements = new Map<string, Statement>();

/** The statement of a short key, written at its first use: long texts are neither put together nor looked up again. */
export function statementOf(key: string, write: () => string): Statement {
  const known = statements.get(key);
  if (known) return known;
  const text = write();
  const statement = { name: `read-${createHash("sha256").update(text).digest("hex").slice(0, 32)}`, text };
  statements.set(key, statement);
  return statement;
}

/**
 * Runs one read as a statement prepared once a connection, for reads whose planning costs as much as their running. Texts must be
 * few and fixed, values always parameters. Columns come as text, in the order of the SQL: the reader knows what each one is.
 */
export async function readPrepared({ name, text }: Statement, values: readonly unknown[]): Promise<TextRow[]> {
  const result = await readingPools().prepared.query<(string | null)[]>({
    name,
    text,
    values: [...values],
    rowMode: "array",
    types: asText,
  });
  return result.rows;
}

/** The same with columns by their names and kinds, as `read` gives them. */
export async function readNamed<Row extends object>({ name, text }: Statement, values: readonly unknown[]): Promise<Row[]> {
  const result = await readingPools().prepared.query<Row & pg.QueryResultRow>({ name, text, values: [...values], types: asRead });
  return result.rows;
}
