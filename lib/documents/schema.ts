import { z } from "zod";
import { areaIdSchema, figureQuerySchema } from "@/lib/performance/schema";

/** The official documents there are (DOMAIN §11, reports 2, 3, 4 and 9), by the names of their addresses. */
export const layouts = ["province-summary", "level-summary", "quarter-targets", "not-reported"] as const;
export type Layout = (typeof layouts)[number];

export const isLayout = (name: string): name is Layout => layouts.some((layout) => layout === name);

export const documentFormats = ["pdf", "xlsx"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Thai digits are an option of letters (DOMAIN §12). */
export const digitChoices = ["arabic", "thai"] as const;
export type DigitChoice = (typeof digitChoices)[number];

const addressSchema = z.object({
  area: areaIdSchema,
  format: z.enum(documentFormats).default("pdf"),
  lang: z.enum(["th", "en"]).optional(),
  digits: z.enum(digitChoices).default("arabic"),
});

const documentQuerySchema = addressSchema.extend(
  figureQuerySchema.pick({ year: true, month: true, expenseClass: true, fundSource: true }).shape,
);

/** ?area=&year=&month=&class=&fund=&format=pdf|xlsx&lang=th|en&digits=arabic|thai, an empty value being none. */
export function documentQueryFrom(address: Readonly<Record<string, string>>) {
  const {
    class: expenseClass,
    fund: fundSource,
    ...given
  } = Object.fromEntries(Object.entries(address).filter(([, value]) => value !== ""));
  return documentQuerySchema.safeParse({ ...given, expenseClass, fundSource });
}
