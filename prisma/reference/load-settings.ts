import type pg from "pg";
import { insertRows, type Row } from "./insert-rows";
import targets from "./targets.json";
import thresholds from "./thresholds.json";

const classes = ["overall", "recurrent", "capital"] as const;

/** One row per measure, class and quarter; a figure that was never announced is a row without a percent. */
export function targetRows(): Row[] {
  return targets.targets.flatMap((target) =>
    classes.flatMap((expenseClass) =>
      target[expenseClass].map((percent, index) => ({
        fiscal_year: target.fiscalYear,
        measure: target.measure,
        expense_class: expenseClass,
        quarter: index + 1,
        percent,
        valid_from: target.validFrom,
        valid_to: target.validTo,
        is_demo: false,
        source: target.source,
      })),
    ),
  );
}

/** Thresholds and targets of DOMAIN §7 and §9 as first settings; what a ministry changed on screen stays (same code and period). */
export async function loadSettings(client: pg.ClientBase): Promise<void> {
  const absent = "on conflict do nothing";
  await insertRows(client, "target", targetRows(), absent);
  await insertRows(
    client,
    "threshold",
    thresholds.thresholds.map(({ code, value, unit, nameTh, nameEn }) => ({
      code,
      value,
      unit,
      name_th: nameTh,
      name_en: nameEn,
      valid_from: thresholds.validFrom,
      valid_to: null,
    })),
    absent,
  );
}
