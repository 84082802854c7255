import { afterAll, describe, expect, it } from "vitest";
import { matchKeyOf } from "@/lib/core/thai-text";
import { pool, read } from "@/lib/platform/database";
import { loadReference } from "./load";

const client = await pool().connect();
afterAll(() => client.release());

const tables = [
  "area",
  "area_alias",
  "area_closure",
  "fiscal_year",
  "code_list",
  "code_item",
  "alignment_item",
  "target",
  "threshold",
  "plan_cycle",
];
const sizes = async (): Promise<Record<string, number>> => {
  const found: Record<string, number> = {};
  for (const table of tables) found[table] = (await read<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1;
  return found;
};

describe("the official lists in the base", () => {
  it("are the whole country: 6 regions, 18 clusters, 76 provinces and Bangkok, 928 districts, 94 budget owners", async () => {
    const rows = await read<{ level: string; n: number; owners: number; counted: number }>(
      `select level, count(*)::int as n, count(*) filter (where owns_budget)::int as owners, count(*) filter (where in_totals)::int as counted
      from area group by level order by level`,
    );
    expect(rows).toEqual([
      { level: "cluster", n: 18, owners: 18, counted: 18 },
      { level: "district", n: 928, owners: 0, counted: 878 },
      { level: "ministry", n: 1, owners: 0, counted: 1 },
      { level: "province", n: 77, owners: 76, counted: 76 },
      { level: "region", n: 6, owners: 0, counted: 6 },
    ]);
  });

  it("change nothing when they are loaded again", async () => {
    const before = await sizes();
    await loadReference(client);
    expect(await sizes()).toEqual(before);
  });

  it("never overwrite what a ministry edited, but follow a changed name of a unit", async () => {
    await client.query("update threshold set value = -7 where code = 'severity.late'");
    await client.query(
      "update target set percent = 25 where fiscal_year = 2570 and measure = 'disbursement' and expense_class = 'overall' and quarter = 1",
    );
    await client.query("update code_item set name_th = 'ชื่อที่กระทรวงแก้' where list_code = 'delay_cause' and code = 'appeal'");
    await client.query("update area set short_en = 'Korat' where id = '30'");
    await loadReference(client);
    expect(await read("select value::int from threshold where code = 'severity.late'")).toEqual([{ value: -7 }]);
    expect(
      await read(
        "select percent::int from target where fiscal_year = 2570 and measure = 'disbursement' and expense_class = 'overall' and quarter = 1",
      ),
    ).toEqual([{ percent: 25 }]);
    expect(await read("select name_th from code_item where list_code = 'delay_cause' and code = 'appeal'")).toEqual([
      { name_th: "ชื่อที่กระทรวงแก้" },
    ]);
    expect(await read("select short_en from area where id = '30'")).toEqual([{ short_en: "Nakhon Ratchasima" }]);
  });

  it.each([
    ["สิงค์บุรี", "17"],
    ["จังหวัดสุราษฎ์ธานี", "84"],
    ["Loburi", "16"],
    ["Nong Bua Lam Phu", "39"],
    ["Phang-nga", "82"],
    ["Ayutthaya", "14"],
    ["โคราช", "30"],
    ["TH-50", "50"],
    ["กลุ่มจังหวัดภาคเหนือตอนบน ๑", "c-north-upper-1"],
    ["กลุ่มจังหวัดภาคใต้ชายแดน", "c-south-border"],
    ["Upper Northern Provincial Cluster 2", "c-north-upper-2"],
  ])("know %s as %s", async (name, id) => {
    expect(await read("select area_id from area_alias where alias = $1", [matchKeyOf(name)])).toEqual([{ area_id: id }]);
  });

  it("leave a cluster whose number is lost to the person who imports", async () => {
    expect(await read("select area_id from area_alias where alias = $1", [matchKeyOf("กลุ่มจังหวัดภาคเหนือตอนบน")])).toEqual([]);
  });

  it("have FY2567's two sets of targets, the interim one until the day before the act", async () => {
    const rows = await read<{ valid_from: string; valid_to: string | null; percent: string }>(
      `select valid_from::text, valid_to::text, percent::text from target
      where fiscal_year = 2567 and measure = 'spending' and expense_class = 'overall' and quarter = 1 order by valid_from`,
    );
    expect(rows).toEqual([
      { valid_from: "2023-10-01", valid_to: "2024-04-25", percent: "47.000" },
      { valid_from: "2024-04-26", valid_to: null, percent: "28.000" },
    ]);
  });

  it("say every name in both languages", async () => {
    for (const table of ["area", "code_list", "code_item", "alignment_list", "alignment_item", "threshold", "plan_cycle"]) {
      expect(await read(`select 1 from ${table} where btrim(name_th) = '' or btrim(name_en) = '' or name_en ~ '[ก-๙]'`), table).toEqual([]);
    }
  });
});
