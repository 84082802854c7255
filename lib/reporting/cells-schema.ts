import { z } from "zod";
import { type CellField, cellLimit, isCellField } from "./rules/cells";
import { monthNumber, seenVersion } from "./schema";

/** A request carries at most this many cells: a project of a hundred activities, typed anew. */
export const maxCells = 500;

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");

const cellSchema = z
  .object({
    activityId: z.uuid(),
    field: z.custom<CellField>((value) => typeof value === "string" && isCellField(value), "reporting.cell_field_unknown"),
    base: text,
    value: text,
  })
  .check(({ value: cell, issues }) => {
    const maximum = cellLimit(cell.field);
    for (const key of ["base", "value"] as const) {
      if (cell[key].length > maximum) {
        issues.push({ code: "too_big", origin: "string", maximum, input: cell[key], path: [key] });
      }
    }
    if (cell.field === "selfRating" && !["", ...ratings].includes(cell.value.trim())) {
      issues.push({ code: "invalid_value", values: [...ratings], input: cell.value, path: ["value"] });
    }
  });

const ratings = ["on_plan", "watch", "late", "critical"] as const;

/**
 * Cells typed since the last save. What each held before (`base`) decides whether it applies, so the version last seen is not
 * compared; it says what the writer knew.
 */
export const saveCellsSchema = z.object({
  idempotencyKey: z.uuid(),
  projectId: z.uuid(),
  month: monthNumber,
  lockVersion: seenVersion,
  cells: z.array(cellSchema).min(1).max(maxCells),
});
export type SaveCellsInput = z.output<typeof saveCellsSchema>;
