import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { read } from "@/lib/platform/database";
import { commandLineActor } from "./command-line-actor";
import { applyImport } from "./commands/apply-import";
import { checkImport } from "./commands/check-import";
import { startImport } from "./commands/start-import";
import { undoImport } from "./commands/undo-import";

const folder = path.join(import.meta.dirname, "testing");
const projects = readFileSync(path.join(folder, "fy2563_projects.csv"));
const units = readFileSync(path.join(folder, "fy2563_units.csv"));
const context = { actor: commandLineActor, requestId: "test", now: new Date() };

async function checked() {
  const started = await startImport(context, {
    file: { name: "projects.csv", content: projects },
    control: { name: "units.csv", content: units },
    choice: {},
  });
  if (!started.ok) throw new Error(JSON.stringify(started.failures));
  const summary = await checkImport(context, started.value);
  if (!summary.ok) throw new Error(JSON.stringify(summary.failures));
  return { id: started.value.id, summary: summary.value };
}

describe("the budget tables of fiscal year 2563", { timeout: 90_000 }, () => {
  it("check, apply, import again, undo", async () => {
    const { id, summary } = await checked();
    expect(summary.refused).toEqual([]);
    expect(summary).toMatchObject({
      rows: 314,
      accepted: 314,
      added: 314,
      changed: 0,
      unchanged: 0,
      projects: 314,
      activities: 314,
      units: 65,
      totalBaht: "15543958900.00",
    });
    expect(summary.control).toHaveLength(65);
    expect(summary.control?.filter((line) => Number(line.difference) !== 0)).toMatchObject([
      { unit: "จังหวัดสตูล", ours: "190.4433", stated: "191.2939", difference: "-0.8506" },
      { unit: "จังหวัดเลย", ours: "220.3862", stated: "220.3865", difference: "-0.0003" },
    ]);

    const applied = await applyImport(context, { id, acceptPartial: false });
    expect(applied.ok).toBe(true);
    const [base] = await read<{ n: number; baht: string; months: number }>(
      `select count(*)::int as n, sum(budget_net)::text as baht, (select count(*)::int from monthly_plan) as months from activity where fiscal_year = 2563`,
    );
    expect(base).toEqual({ n: 314, baht: "15543958900.00", months: 314 * 12 });
    const [rollup] = await read<{ baht: string }>(
      "select sum(budget_net)::text as baht from unit_month_rollup where fiscal_year = 2563 and fiscal_month = 12",
    );
    expect(rollup?.baht).toBe("15543958900.00");

    const again = await checked();
    expect(again.summary).toMatchObject({ accepted: 314, added: 0, changed: 0, unchanged: 314, differenceCount: 0 });
    expect((await applyImport(context, { id: again.id, acceptPartial: false })).ok).toBe(true);
    expect(await read("select seq from import_change where batch_id = $1", [again.id])).toEqual([]);
    expect(await read("select id from activity where version <> 1 union all select id from project where version <> 1")).toEqual([]);

    const undone = await undoImport(context, { id });
    expect(undone).toMatchObject({ ok: true });
    expect(
      await read("select id from activity union all select id from project union all select id from plan union all select id from kpi"),
    ).toEqual([]);
    expect(await read("select 1 from unit_month_rollup where budget_net <> 0")).toEqual([]);
  });
});
