import "server-only";
import type { SqlTransaction } from "./sql-transaction";

/** Runs typed SQL: `read` of the pool, or the same inside a transaction. Cast numerics to text and counts to int in the SQL. */
export type Reader = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

export const readIn =
  (tx: SqlTransaction): Reader =>
  <Row extends object>(text: string, values: readonly unknown[] = []) =>
    tx.$queryRawUnsafe<Row[]>(text, ...values);
