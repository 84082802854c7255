import { z } from "zod";
import { type PlanField, planFields } from "./rules/fields";
import type { MappingChoice } from "./schema";

/** The forms of the import page, as they arrive: text. */
const id = z.uuid();

export const importIdSchema = z.object({ id });
export const applyFormSchema = z
  .object({ id, acceptPartial: z.literal("on").optional() })
  .transform((form) => ({ id: form.id, acceptPartial: form.acceptPartial === "on" }));
export const undoFormSchema = z
  .object({ id, sure: z.literal("on", "exchange.import_undo_unconfirmed") })
  .transform((form) => ({ id: form.id }));

/** Choice n is for name n: names of a file may hold dots, which would nest a form's fields. */
export const unitsFormSchema = z
  .object({ id, names: z.array(z.string()).or(z.string()), units: z.array(z.string()).or(z.string()) })
  .transform((form) => {
    const [names, units] = [[form.names].flat(), [form.units].flat()];
    const chosen = names.flatMap((name, index) => (units[index] ? [[name, units[index]] as const] : []));
    return { id: form.id, choice: { units: Object.fromEntries(chosen) } satisfies MappingChoice };
  });

const digits = z.string().regex(/^\d{0,6}$/);

/** Every field's select is sent: a column number from 1, or blank for "not in this file". */
export const mappingFormSchema = z
  .object({
    id,
    sheet: z.string().max(200).optional(),
    headerRow: digits.optional(),
    fiscalYear: z
      .string()
      .regex(/^(?:2[5-6]\d\d)?$/, "exchange.import_year_typed")
      .optional(),
    columns: z.partialRecord(z.enum(planFields), digits).optional(),
    fillDown: z
      .enum(planFields)
      .or(z.array(z.enum(planFields)))
      .optional(),
  })
  .transform(({ id: batch, ...form }) => {
    const columns: Partial<Record<PlanField, number | null>> = {};
    for (const [field, column] of Object.entries(form.columns ?? {}) as [PlanField, string][])
      columns[field] = column === "" ? null : Number(column);
    const choice: MappingChoice = {
      columns,
      fill_down: form.fillDown === undefined ? [] : [form.fillDown].flat(),
      ...(form.sheet ? { sheet: form.sheet } : {}),
      ...(form.headerRow ? { header_row: Number(form.headerRow) } : {}),
      ...(form.fiscalYear ? { fiscal_year: Number(form.fiscalYear) } : {}),
    };
    return { id: batch, choice };
  });
