import { describe, expect, it } from "vitest";
import { planMigrations } from "./migrate.mjs";

const a = { name: "1_base", sql: "", checksum: "aa" };
const b = { name: "2_rules", sql: "", checksum: "bb" };
const row = (name: string, checksum: string, finished = true) => ({
  migration_name: name,
  checksum,
  finished_at: finished ? new Date(0) : null,
});

describe("planMigrations", () => {
  it("returns what the history lacks, in order", () => {
    expect(planMigrations([a, b], [])).toEqual([a, b]);
    expect(planMigrations([a, b], [row("1_base", "aa")])).toEqual([b]);
    expect(planMigrations([a, b], [row("1_base", "aa"), row("2_rules", "bb")])).toEqual([]);
  });

  it("refuses a past that was edited, left half done, or comes from a newer version", () => {
    expect(() => planMigrations([a], [row("1_base", "zz")])).toThrow(/edited after it was applied/);
    expect(() => planMigrations([a], [row("1_base", "aa", false)])).toThrow(/never finished/);
    expect(() => planMigrations([a], [row("1_base", "aa"), row("9_later", "cc")])).toThrow(/newer version/);
  });
});
