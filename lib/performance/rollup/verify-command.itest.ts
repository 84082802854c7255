import { expect, it, vi } from "vitest";
import { read } from "@/lib/platform/database";
import { makePlan } from "@/lib/platform/testing/fixtures";
import { run } from "@/scripts/commands/verify-rollups";

/** Runs the verb and catches what it writes. */
async function verify(...args: string[]) {
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    const code = await run(args);
    return { code, out: out.mock.calls.flat().join(""), err: err.mock.calls.flat().join("") };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

it("answers 0 without differences, 1 with each one named, 2 for wrong usage", async () => {
  await makePlan({ areaId: "30" });
  const clean = await verify("--json", "--unit", "30", "--year", "2570");
  expect([clean.code, JSON.parse(clean.out)]).toEqual([0, { units: 1, rows: 12, activityRows: 24, differences: [] }]);
  await read("update unit_month_rollup set budget_allocated = 1 where fiscal_month = 12");
  const wrong = await verify("--json");
  expect(wrong.code).toBe(1);
  expect(JSON.parse(wrong.out).differences).toEqual([
    {
      areaId: "30",
      fiscalYear: 2570,
      month: 12,
      dimension: "3 capital province",
      column: "budget_allocated",
      stored: "1.00",
      recomputed: "0.00",
    },
  ]);
  expect(wrong.err).toContain("30 2570 month 12, 3 capital province, budget_allocated: stored 1.00, recomputed 0.00");
  expect((await verify("--year", "1999")).code).toBe(2);
  expect((await verify("--nonsense")).code).toBe(2);
  expect((await verify("--help")).code).toBe(0);
});
