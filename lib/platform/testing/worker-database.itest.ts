import { describe, expect, it } from "vitest";
import { closeDatabase, prisma, read } from "@/lib/platform/database";

describe("the test file's own database", () => {
  it("is a migrated copy, reached through the application's pool", async () => {
    const [row] = await read<{ name: string; tables: number }>(
      "select current_database() as name, (select count(*)::int from pg_tables where schemaname = 'public') as tables",
    );
    expect(row?.name).toMatch(/^test_[0-9a-f]{8}_[0-9a-f]{8}$/);
    expect(row?.tables).toBeGreaterThan(30);
    expect(await prisma().person.count()).toBe(0);
  });

  it("sorts Thai names as a dictionary does: the vowel before a consonant is read after it", async () => {
    const rows = await read<{ word: string }>("select word from (values ('เกาะ'), ('ขา'), ('กา')) as words (word) order by word");
    expect(rows.map(({ word }) => word)).toEqual(["กา", "เกาะ", "ขา"]);
  });

  it("keeps instants whatever zone the database has", async () => {
    const [{ name } = { name: "" }] = await read<{ name: string }>("select current_database() as name");
    await prisma().$executeRawUnsafe(`alter database ${name} set timezone = 'Asia/Bangkok'`);
    await closeDatabase();
    const windowStart = new Date("2026-10-01T00:30:00+07:00");
    await prisma().rateLimit.create({ data: { key: "zone", windowStart, count: 1 } });
    const [row] = await read<{ same: boolean }>("select window_start = timestamptz '2026-09-30 17:30:00Z' as same from rate_limit");
    expect(row?.same).toBe(true);
    expect((await prisma().rateLimit.findFirstOrThrow()).windowStart).toEqual(windowStart);
  });
});
