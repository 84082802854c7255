import "server-only";
import type pg from "pg";
import type { SqlTransaction } from "@/lib/platform/sql-transaction";
import { renewAllSql, renewProjectSql, renewUnitSql, renewUnitsSql } from "./rollup-sql";

/** One key per unit and year, so that writers of different units never wait for each other. */
const lockKey = "hashtextextended('unit-year:' || area_id || ':' || fiscal_year, 0)";

/**
 * Waits for every other writer of this unit and year, until the transaction ends. Must be the first thing a transaction does
 * that writes plans, activities or reports of a unit: a statement sees what was committed before it began, so a roll-up
 * computed without the lock could overwrite a newer one. Always taken before the audit chain, so that the two cannot deadlock.
 */
export async function lockUnitYear(tx: SqlTransaction, areaId: string, fiscalYear: number): Promise<void> {
  await tx.$queryRawUnsafe(
    `select pg_advisory_xact_lock(${lockKey})::text from (select $1::text as area_id, $2::int as fiscal_year) unit`,
    areaId,
    fiscalYear,
  );
}

export type UnitYear = { readonly areaId: string; readonly fiscalYear: number };

/** The same lock, found through a project or a report of the unit; null when there is no such row. */
export async function lockUnitYearOf(tx: SqlTransaction, table: "project" | "report", id: string): Promise<UnitYear | null> {
  const [unit] = await tx.$queryRawUnsafe<UnitYear[]>(
    `select area_id as "areaId", fiscal_year as "fiscalYear", pg_advisory_xact_lock(${lockKey})::text from ${table} where id = $1::uuid`,
    id,
  );
  return unit ?? null;
}

/** Renews all twelve months of one unit and year, after the writes and before the audit entry. */
export async function renewRollup(tx: SqlTransaction, areaId: string, fiscalYear: number): Promise<void> {
  await lockUnitYear(tx, areaId, fiscalYear);
  await writeRollup(tx, areaId, fiscalYear);
}

/** The same for a transaction that already holds the unit's lock. */
export async function writeRollup(tx: SqlTransaction, areaId: string, fiscalYear: number): Promise<void> {
  await tx.$executeRawUnsafe(renewUnitSql, areaId, fiscalYear);
}

/** The same of several units of one year in one statement, the locks of all held: after a file that wrote to many. */
export async function writeRollups(tx: SqlTransaction, areaIds: readonly string[], fiscalYear: number): Promise<void> {
  if (areaIds.length > 0) await tx.$executeRawUnsafe(renewUnitsSql, areaIds, fiscalYear);
}

/** What one write changed: a month of a project's report, and with it what is carried into the months after it. */
export type WrittenMonth = UnitYear & { readonly projectId: string; readonly month: number };

/**
 * Renews what the report of one project and month decides, its unit's lock held: the project's activities from that month on,
 * and the unit's sums of those months over them and the stored figures of all others.
 */
export async function writeProjectRollup(tx: SqlTransaction, { areaId, fiscalYear, projectId, month }: WrittenMonth): Promise<void> {
  await tx.$executeRawUnsafe(renewProjectSql, areaId, fiscalYear, projectId, month);
}

/**
 * Renews every unit at once, in the caller's transaction: after bulk loads. Takes the units' locks in one order.
 * Returns how many rows were written.
 */
export async function renewAllRollups(client: pg.ClientBase, filter: { readonly fiscalYear?: number } = {}): Promise<number> {
  const year = filter.fiscalYear ?? null;
  await client.query(
    `select pg_advisory_xact_lock(${lockKey}) from (
      select area_id, fiscal_year from plan where $1::int is null or fiscal_year = $1 order by area_id, fiscal_year) unit`,
    [year],
  );
  const written = await client.query(renewAllSql, [null, year]);
  return written.rowCount ?? 0;
}
