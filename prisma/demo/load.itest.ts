import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passwordFits } from "@/lib/access/password";
import { verifyRollups } from "@/lib/performance/rollup/verify-rollups";
import { pool, read } from "@/lib/platform/database";
import { demoPassword } from "./accounts";
import { clearDemo, type DemoLoaded, loadDemo, occupiedBy } from "./load";
import { tableNames } from "./tables";
import { findBreaches } from "./verify";

const small = { years: [2569, 2570], unitIds: ["30", "50", "96", "c-east-1"], scale: 1, today: "2026-11-22" };
/** A load takes a second alone, more beside other suites. */
const patience = 60_000;
const count = async (sql: string): Promise<number> => (await read<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n ?? -1;

const client = await pool().connect();
afterAll(() => client.release());
const counts = async (): Promise<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const table of [...tableNames, "round", "unit_month_rollup", "target", "threshold"]) found[table] = await count(table);
  return found;
};

describe("a loaded demonstration", () => {
  let before: Record<string, number>;
  let loaded: DemoLoaded;
  beforeAll(async () => {
    before = await counts();
    loaded = await loadDemo(client, small);
  }, patience);

  it("holds every rule of the base that its load did not ask row by row", async () => {
    expect(await findBreaches(client, tableNames)).toEqual([]);
  });

  it("has roll-ups that equal their lines", async () => {
    expect(loaded.rollupRows).toBeGreaterThan(0);
    expect(await verifyRollups()).toMatchObject({ differences: [] });
  });

  it("never lets a recorder certify, and keeps every certified report complete", async () => {
    expect(await count("report_version where certified_by_person_id in (recorded_by_person_id, submitted_by_person_id)")).toBe(0);
    expect(await count("report r where not exists (select from report_version v where v.report_id = r.id and v.is_current)")).toBe(0);
    expect(await count("report_version where state = 'certified' and not is_official and is_current")).toBe(0);
  });

  it("reports only what has happened: nothing is dated after the day of the load", async () => {
    const day = "timestamptz '2026-11-22 23:59:59+07'";
    expect(await count(`report_version where greatest(recorded_at, submitted_at, returned_at, certified_at) > ${day}`)).toBe(0);
  });

  it("shows every state of the open month in the units of the tour", async () => {
    const rows = await read<{ state: string }>(
      `select distinct v.state from report r join report_version v on v.report_id = r.id and v.is_current
      where r.area_id = '30' and r.fiscal_year = 2570 and r.fiscal_month = 2 order by 1`,
    );
    expect(rows.map(({ state }) => state)).toEqual(["certified", "draft", "returned", "submitted"]);
  });

  it("signs in with the printed password and marks everything as made", async () => {
    const [officer] = await read<{ hash: string }>(
      "select password_hash as hash from credential join position on id = position_id where username = 'p30.officer'",
    );
    expect(await passwordFits(demoPassword, officer?.hash ?? null)).toBe(true);
    expect(await count("position where not is_demo")).toBe(0);
    expect(await count("plan where not is_demo")).toBe(0);
  });

  it("fills announced targets' gaps with figures that say they are made, and leaves announced ones", async () => {
    const rows = await read<{ percent: string; is_demo: boolean }>(
      `select percent::text, is_demo from target where fiscal_year = 2568 and measure = 'disbursement' and expense_class = 'overall' order by quarter`,
    );
    expect(rows.map((row) => row.is_demo)).toEqual([true, true, true, false]);
    expect(rows.at(-1)?.percent).toBe("94.000");
  });

  it("says in every unit's chain that it was loaded", async () => {
    expect(await count("audit_entry where action = 'demo.loaded'")).toBe(small.unitIds.length);
  });

  it(
    "gives the same rows when it is loaded again",
    async () => {
      const again = await loadDemo(client, small);
      expect(again.digest).toBe(loaded.digest);
      expect(again.rows).toEqual(loaded.rows);
    },
    patience,
  );

  it(
    "keeps an account that real rows name, closed while there is no demonstration, and takes it up again",
    async () => {
      await client.query(
        "insert into import_batch (kind, file_name, file_sha256, state, created_by_id) select 'plan', 'plan.csv', 'x', 'uploaded', id from position where username = 'p30.officer'",
      );
      await clearDemo(client);
      expect(await read("select is_active from position")).toEqual([{ is_active: false }]);
      const again = await loadDemo(client, small);
      expect(await count("position where is_active")).toBe(again.accounts);
      await client.query("delete from import_batch");
    },
    patience,
  );

  it("goes without a trace but the audit trail", async () => {
    expect(await clearDemo(client)).toBe(small.years.length * small.unitIds.length);
    expect(await counts()).toEqual(before);
    expect(await count("target where is_demo")).toBe(0);
    expect(await count("audit_entry")).toBeGreaterThan(0);
  });

  it("never goes where a real plan is", async () => {
    await client.query("insert into plan (area_id, fiscal_year) values ('30', 2570)");
    expect(await occupiedBy(client, small)).toEqual([{ areaId: "30", fiscalYear: 2570 }]);
  });
});
