import type pg from "pg";
import { insertRows, type Row } from "../reference/insert-rows";
import { targetRows } from "../reference/load-settings";
import targets from "./targets.json";

type Percents = { readonly overall: number[]; readonly recurrent: number[]; readonly capital: number[] };
const made: readonly { fiscalYear: number; disbursement: Percents; spending: Percents }[] = targets.years;

/** A made percent for each official row without one; announced figures stay as they are. */
export function demoTargetRows(): Row[] {
  return targetRows().flatMap((row) => {
    const year = made.find(({ fiscalYear }) => fiscalYear === row.fiscal_year);
    if (!year || row.percent !== null) return [];
    const percents = year[row.measure as "disbursement" | "spending"][row.expense_class as keyof Percents];
    return [{ ...row, percent: percents[Number(row.quarter) - 1] ?? null, is_demo: true, source: targets.source }];
  });
}

/** Fills the gaps of the announced targets, where nobody has entered a figure. */
export async function fillTargets(client: pg.ClientBase): Promise<void> {
  const rows = demoTargetRows();
  await client.query(
    `delete from target using jsonb_populate_recordset(null::target, $1::jsonb) made
    where target.percent is null and (target.fiscal_year, target.measure, target.expense_class, target.quarter, target.valid_from)
      = (made.fiscal_year, made.measure, made.expense_class, made.quarter, made.valid_from)`,
    [JSON.stringify(rows)],
  );
  await insertRows(client, "target", rows, "on conflict do nothing");
}

/** Takes the made figures away and puts the official gaps back. */
export async function emptyTargets(client: pg.ClientBase): Promise<void> {
  await client.query("delete from target where is_demo");
  await insertRows(client, "target", targetRows(), "on conflict do nothing");
}
