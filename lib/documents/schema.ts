import { z } from "zod";
import { areaIdSchema, figureQuerySchema } from "@/lib/performance/schema";
import { digitChoices, documentFormats } from "./layouts";

const addressSchema = z.object({
  area: areaIdSchema,
  format: z.enum(documentFormats).default("pdf"),
  lang: z.enum(["th", "en"]).optional(),
  digits: z.enum(digitChoices).default("arabic"),
});

const documentQuerySchema = addressSchema.extend(
  figureQuerySchema.pick({ year: true, month: true, expenseClass: true, fundSource: true, theme: true }).shape,
);

/** ?area=&year=&month=&class=&fund=&theme=&format=pdf|xlsx&lang=th|en&digits=arabic|thai, an empty value being none. */
export function documentQueryFrom(address: Readonly<Record<string, string>>) {
  const {
    class: expenseClass,
    fund: fundSource,
    ...given
  } = Object.fromEntries(Object.entries(address).filter(([, value]) => value !== ""));
  return documentQuerySchema.safeParse({ ...given, expenseClass, fundSource });
}
