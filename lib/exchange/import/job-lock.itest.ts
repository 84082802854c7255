import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { pool, read } from "@/lib/platform/database";
import { withJobLock } from "./job-lock";

const heldLocks = async (): Promise<number> => {
  const [row] = await read<{ n: number }>(
    "select count(*)::int as n from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())",
  );
  return row?.n ?? -1;
};

it("more jobs than the pool has connections all come to their end, a few at a time", async () => {
  const size = pool().options.max;
  let now = 0;
  let most = 0;
  const job = async () => {
    now += 1;
    most = Math.max(most, now);
    await read("select pg_sleep(0.01)");
    now -= 1;
    return "done";
  };
  const done = await Promise.all(Array.from({ length: size + 5 }, () => withJobLock(randomUUID(), job)));
  expect(new Set(done)).toEqual(new Set(["done"]));
  expect(most).toBeLessThanOrEqual(size / 2);
  expect(await heldLocks()).toBe(0);
});

it("a batch has one job: waiting or working, a second one is turned away, and one that broke lets go", async () => {
  const batch = randomUUID();
  const inside = await withJobLock(batch, () => withJobLock(batch, async () => "second"));
  expect(inside).toBeNull();
  await expect(withJobLock(batch, () => Promise.reject(new Error("broke")))).rejects.toThrow("broke");
  expect(await withJobLock(batch, async () => "again")).toBe("again");
});

it("and a job of another server counts the same", async () => {
  const batch = randomUUID();
  const other = await pool().connect();
  await other.query("select pg_advisory_lock(hashtextextended('import-batch:' || $1::text, 0))", [batch]);
  expect(await withJobLock(batch, async () => "mine")).toBeNull();
  await other.query("select pg_advisory_unlock_all()");
  other.release();
  expect(await withJobLock(batch, async () => "mine")).toBe("mine");
});

it("a lost connection ends no other job, and locks can be taken again", async () => {
  const batch = randomUUID();
  const lost = withJobLock(batch, async () => {
    await read("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");
    return "written";
  });
  await expect(lost).resolves.toBe("written");
  expect(await withJobLock(batch, async () => "again")).toBe("again");
});
