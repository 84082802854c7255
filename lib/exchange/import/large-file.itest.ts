import { expect, it } from "vitest";
import { read } from "@/lib/platform/database";
import { withRequestContext } from "@/lib/platform/request-context";
import { applyImport } from "./commands/apply-import";
import { undoImport } from "./commands/undo-import";
import { contextOf, sendAndCheck } from "./testing/send";

/** 76 provinces × 10 projects × 53 items, 40,280 rows. */
async function largeFile(): Promise<string> {
  const provinces = await read<{ name_th: string }>("select name_th from area where level = 'province' and owns_budget order by id");
  const lines = ["fiscal_year,unit_type,unit_name,plan,project_or_output,budget_category,category_path,item,amount_baht"];
  for (const { name_th } of provinces) {
    for (let project = 1; project <= 10; project++) {
      for (let item = 1; item <= 53; item++) {
        lines.push(
          `2571,province,${name_th},แผนงานพัฒนาจังหวัด,โครงการที่ ${project},${item % 4 ? "งบลงทุน" : "งบดำเนินงาน"},,รายการที่ ${item} ของโครงการ ${project},${item * 1000 + project}.25`,
        );
      }
    }
  }
  return lines.join("\n");
}

it("forty thousand rows are checked, applied, found unchanged and undone, in bulk", { timeout: 180_000 }, async () => {
  const content = await largeFile();
  const { id, summary } = await sendAndCheck({ content });
  expect(summary).toMatchObject({ rows: 40_280, accepted: 40_280, refusedCount: 0, projects: 760, units: 76 });
  const applied = await withRequestContext("test", () => applyImport(contextOf(), { id, acceptPartial: false }));
  expect(applied.value.ok).toBe(true);
  // A few statements per unit, per thousand rows read and per five thousand rows written; never one per row or project.
  expect(applied.statements).toBeLessThan(76 * 6 + 100);
  expect((await sendAndCheck({ content })).summary).toMatchObject({ unchanged: 40_280, added: 0, changed: 0 });
  expect((await undoImport(contextOf(), { id })).ok).toBe(true);
  expect(await read("select count(*)::int as n from activity")).toEqual([{ n: 0 }]);
});
