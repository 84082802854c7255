import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { pool, read } from "./database";
import { sqlTransaction } from "./sql-transaction";

it("a connection lost between two statements refuses the next one, is not handed out again, and ends nothing else", async () => {
  const lost = sqlTransaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await read("select pg_terminate_backend($1)", [row?.pid]);
    await pause(100);
    await tx.$queryRaw`select 1 as one`;
  });
  await expect(lost).rejects.toThrow();
  expect(pool().totalCount - pool().idleCount).toBe(0);
  expect(await read("select 1 as one")).toEqual([{ one: 1 }]);
});

it("a transaction that throws leaves nothing behind on its connection: no lock, no setting, no open transaction", async () => {
  const thrown = sqlTransaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(4711)::text`;
    await tx.$queryRaw`select 1 / 0`;
  });
  await expect(thrown).rejects.toThrow("division by zero");
  for (let each = 0; each < 3; each++) {
    const client = await pool().connect();
    try {
      const { rows } =
        await client.query(`select current_setting('statement_timeout') as timeout, current_setting('plan_cache_mode') as plans,
        pg_current_xact_id_if_assigned()::text as xact, (select count(*)::int from pg_locks where locktype = 'advisory' and objid = 4711) as locks`);
      expect(rows).toEqual([{ timeout: "0", plans: "auto", xact: null, locks: 0 }]);
    } finally {
      client.release();
    }
  }
});

it("a failed statement that went unheard is not told as stored", async () => {
  const unheard = sqlTransaction(async (tx) => {
    await tx.$queryRaw`select 1 / 0`.catch(() => undefined);
    return "stored";
  });
  await expect(unheard).rejects.toThrow("nothing was stored");
});
