import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "./env";
import { preparedName } from "./prepared-name";
import { Prisma, PrismaClient } from "./prisma-client/client";
import { countStatement } from "./request-context";

/**
 * Three pools of connections, opened as they are needed: `pool` for Prisma, for what writes and for files; `prepared` for the fixed
 * reads of pages; `questions` for the searches and filters of readers, which so never take the connections reports are sent through.
 */
type Shared = { readonly pool: pg.Pool; readonly prepared: pg.Pool; readonly questions: pg.Pool; readonly prisma: PrismaClient };
const held = globalThis as typeof globalThis & { __database?: Shared };

/** A reader's question that takes longer is stopped by the database. */
export const questionSeconds = 15;

const readOnly = { default_transaction_read_only: "on", statement_timeout: `${questionSeconds}s` };

function open(): Shared {
  const size = env().DATABASE_POOL_SIZE;
  const pool = openPool(size, {});
  return {
    pool,
    // Left to itself the server plans most of them anew at each call, which takes longer than running them.
    prepared: openPool(size, { ...readOnly, plan_cache_mode: "force_generic_plan" }),
    questions: openPool(Math.ceil(size / 2), readOnly),
    prisma: new PrismaClient({ adapter: new PrismaPg(pool) }),
  };
}

/** The session zone is UTC, because Prisma writes wrong timestamptz otherwise. */
function openPool(max: number, settings: Readonly<Record<string, string>>): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max,
    // A connection holds its plans: opened and planned anew after ten quiet seconds, the next page would wait for it.
    idleTimeoutMillis: 300_000,
    options: Object.entries({ TimeZone: "UTC", ...settings })
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" "),
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
  return pool;
}

function shared(): Shared {
  held.__database ??= open();
  return held.__database;
}

export const pool = (): pg.Pool => shared().pool;
/** For read-prepared and read-question alone. */
export const readingPools = (): Pick<Shared, "prepared" | "questions"> => shared();
export const prisma = (): PrismaClient => shared().prisma;

export async function closeDatabase(): Promise<void> {
  const open = held.__database;
  held.__database = undefined;
  await open?.prisma.$disconnect();
  await Promise.all([open?.pool.end(), open?.prepared.end(), open?.questions.end()]);
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
 * The same, read only and planned once a connection instead of at each call: for what every request asks. The text must be fixed
 * and its plan right whatever the values are.
 */
export async function readPrepared<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const result = await shared().prepared.query<Row & pg.QueryResultRow>({ name: preparedName(text), text, values: [...values], types });
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
