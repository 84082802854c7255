import { useLocale } from "next-intl";
import { fiscalMonthLabel } from "@/lib/i18n/format";

/** "ต.ค. 2569" of a fiscal month, in the reader's language. */
export const useMonthLabel = (year: number, month: number): string => fiscalMonthLabel({ year, month }, useLocale());
