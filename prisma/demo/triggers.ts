import type pg from "pg";

/**
 * Lets a load pass without asking row by row what `verify.ts` proves afterwards for all rows at once. With the right to set
 * session_replication_role every trigger rests (foreign keys too); without it, only the two that guard certified reports.
 * CHECK, UNIQUE and exclusion constraints hold at any time.
 */
export async function restTriggers(client: pg.ClientBase): Promise<"all" | "own"> {
  await client.query("savepoint triggers");
  try {
    await client.query("set local session_replication_role = replica");
    return "all";
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "42501")) throw error;
    await client.query("rollback to savepoint triggers");
    for (const [table, trigger] of own) await client.query(`alter table ${table} disable trigger ${trigger}`);
    return "own";
  }
}

const own = [
  ["report_line", "report_line_final"],
  ["report_version", "report_version_final"],
] as const;

export async function wakeTriggers(client: pg.ClientBase, rested: "all" | "own"): Promise<void> {
  if (rested === "all") await client.query("set local session_replication_role = origin");
  else for (const [table, trigger] of own) await client.query(`alter table ${table} enable trigger ${trigger}`);
}
