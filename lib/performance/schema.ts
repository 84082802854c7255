import { z } from "zod";

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
