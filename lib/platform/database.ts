import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "./env";
import { preparedName } from "./prepared-name";
import { Prisma, PrismaClient } from "./prisma-client/client";
import { countStatement } from "./request-context";

/**
 * One pool for everything: Prisma for the ordinary reads and writes, typed SQL for roll-ups, registers and exports.
 * The session zone is UTC, because Prisma writes wrong timestamptz otherwise.
 */
type Shared = { pool: pg.Pool; prisma: PrismaClient };
const held = globalThis as typeof globalThis & { __database?: Shared };

function open(): Shared {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL_SIZE,
    options: "-c TimeZone=UTC",
    application_name: "plan-monitor",
  });
  pool.on("connect", (client) => {
    // Lost between two statements of whoever holds it: their next statement is refused, and nothing else may end with it.
    client.on("error", () => undefined);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      countStatement(args[0]);
      return query(...args);
    }) as typeof client.query;
  });
  pool.on("error", (error) => console.error(JSON.stringify({ level: "error", event: "database.idle_client", message: error.message })));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

function shared(): Shared {
  held.__database ??= open();
  return held.__database;
}

export const pool = (): pg.Pool => shared().pool;
export const prisma = (): PrismaClient => shared().prisma;

export async function closeDatabase(): Promise<void> {
  const open = held.__database;
  held.__database = undefined;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}

/** What leaves typed SQL: numeric and bigint as strings, date as "YYYY-MM-DD", timestamptz as Date. Cast counts to int in the SQL. */
const types = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === 1082 ? (value: string) => value : pg.types.getTypeParser(oid, format as "text"),
};

/** Runs one typed read. `Row` states the columns exactly as the SQL names them. */
export async function read<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const result = await pool().query<Row & pg.QueryResultRow>({ text, values: [...values], types });
  return result.rows;
}

/**
 * The same, planned once a connection instead of at each call: for what every request asks. The text must be fixed and its
 * plan right whatever the values are.
 */
export async function readPrepared<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const result = await pool().query<Row & pg.QueryResultRow>({ name: preparedName(text), text, values: [...values], types });
  return result.rows;
}

/** A Prisma transaction; typed SQL inside it goes through `tx.$queryRaw` / `tx.$executeRaw`. */
export type Transaction = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction (READ COMMITTED unless told) and retries it when PostgreSQL asks for that
 * (serialization failure, deadlock), at most three times.
 */
export async function transaction<T>(
  work: (tx: Transaction) => Promise<T>,
  options: { isolation?: Prisma.TransactionIsolationLevel; timeoutMs?: number } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await prisma().$transaction(work, {
        isolationLevel: options.isolation,
        timeout: options.timeoutMs ?? 15_000,
        maxWait: 10_000,
      });
    } catch (error) {
      if (attempt >= 3 || !isRetryable(error)) throw error;
    }
  }
}

/** P2034 is Prisma's name for both in its own statements; from typed SQL (P2010) they come with PostgreSQL's codes. */
const isRetryable = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === "P2034" || (error.code === "P2010" && /Code: `(40001|40P01)`/.test(error.message)));

export { Prisma };
