import { z } from "zod";
import { planFields } from "./rules/fields";

/**
 * What a person may say about a file: which sheet and row hold the header, which column is which field, where a blank means
 * "as above", the year of a file without a year column, and the unit meant by a name that matched none.
 * The same shape is a mapping file of the command line, the form of the page and the stored mapping of a batch.
 */
const columnRef = z.union([z.string().min(1).max(500), z.int().min(1).max(512), z.null()]);

export const mappingChoiceSchema = z.strictObject({
  sheet: z.string().max(200).optional(),
  header_row: z.int().min(1).max(200_000).optional(),
  /** Field → header text, or column number counted from 1, or null for "not in this file". */
  columns: z.partialRecord(z.enum(planFields), columnRef).optional(),
  fill_down: z.array(z.enum(planFields)).max(planFields.length).optional(),
  fiscal_year: z.int().min(2500).max(2700).optional(),
  /** Name as written in the file → area id. */
  units: z.record(z.string().max(500), z.string().max(100)).optional(),
});
export type MappingChoice = z.infer<typeof mappingChoiceSchema>;
