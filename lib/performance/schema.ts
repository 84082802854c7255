import { z } from "zod";
import type { Failure } from "@/lib/core/result";

/** What an overview, a table of units or an export may be asked: the same names in addresses, API and command line. */
const digits = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum);

export const areaIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const figureQuerySchema = z.object({
  year: digits(2500, 2700).optional(),
  month: digits(1, 12).optional(),
  expenseClass: z.enum(["recurrent", "capital"]).optional(),
  fundSource: z
    .string()
    .regex(/^[\w.-]{1,40}$/)
    .optional(),
  /** Id of an item of the national master plans, "master_plan.MP05". */
  theme: z
    .string()
    .regex(/^[\w.-]{1,60}$/)
    .optional(),
});

export type FigureQuery = z.infer<typeof figureQuerySchema>;

/** Names of the address of a page: `class`, `fund` and `theme` are shorter to read aloud than the column names. */
export const figureQueryFrom = (query: Readonly<Record<string, string | undefined>>) =>
  figureQuerySchema.safeParse({
    year: query.year,
    month: query.month,
    expenseClass: query.class,
    fundSource: query.fund,
    theme: query.theme,
  });

const addressNames: Readonly<Record<string, string>> = { expenseClass: "class", fundSource: "fund" };

/** Names the parameters that could not be read, as the address writes them. */
export function queryFailure(error: z.ZodError): Failure {
  const names = [...new Set(error.issues.map(({ path }) => String(path[0])))].map((name) => addressNames[name] ?? name);
  return { code: "performance.query_invalid", kind: "invalid", field: names[0], params: { names: names.join(", ") } };
}
