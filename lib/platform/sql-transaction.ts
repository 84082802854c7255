import "server-only";
import pg from "pg";
import { Prisma, pool } from "./database";
import { preparedName } from "./prepared-name";

/**
 * The typed-SQL half of a transaction. Prisma's own transaction has these methods too, so a store that asks for no more than
 * this works in both; commands that are sent by the thousand run on the plain driver (`sqlTransaction`).
 */
export type SqlTransaction = {
  $queryRaw<T = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<T>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
  $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T>;
  $executeRawUnsafe(query: string, ...values: unknown[]): Promise<number>;
};

const attempts = 3;
const statementTimeoutMs = 15_000;

/**
 * Runs `work` in one READ COMMITTED transaction of the plain driver, and again when PostgreSQL asks for that (serialization
 * failure, deadlock), at most three times. Statements are prepared under a name, once a connection: a command's long
 * statements cost more to plan than to run, and their plans do not depend on the values. Texts must therefore be few and fixed, values always parameters. A bigint or
 * numeric comes as text, a date as Date: cast in the SQL what a store reads otherwise.
 */
export async function sqlTransaction<T>(work: (tx: SqlTransaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(work);
    } catch (error) {
      if (attempt >= attempts || !isRetryable(error)) throw error;
    }
  }
}

const isRetryable = (error: unknown): boolean => error instanceof pg.DatabaseError && (error.code === "40001" || error.code === "40P01");

async function runOnce<T>(work: (tx: SqlTransaction) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query(`begin; set local statement_timeout = ${statementTimeoutMs}; set local plan_cache_mode = force_generic_plan`);
    const result = await work(typedSql(client));
    // PostgreSQL answers a commit after a failed statement with a rollback, not with an error.
    const { command } = await client.query("commit");
    if (command !== "COMMIT") throw new Error("nothing was stored: a statement of this transaction failed and went unheard");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure; // the connection is gone: the pool must not hand it out again
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function typedSql(client: pg.PoolClient): SqlTransaction {
  const run = (text: string, values: readonly unknown[]) => client.query({ name: preparedName(text), text, values: [...values] });
  const runTemplate = (query: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]) => {
    const sql = query instanceof Prisma.Sql ? query : new Prisma.Sql(query, values);
    return run(sql.text, sql.values);
  };
  return {
    $queryRaw: async <R>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => (await runTemplate(query, values)).rows as R,
    $executeRaw: async (query, ...values) => (await runTemplate(query, values)).rowCount ?? 0,
    $queryRawUnsafe: async <R>(text: string, ...values: unknown[]) => (await run(text, values)).rows as R,
    $executeRawUnsafe: async (text, ...values) => (await run(text, values)).rowCount ?? 0,
  };
}
