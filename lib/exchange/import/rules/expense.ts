import { matchKeyOf } from "@/lib/core/thai-text";
import words from "../words.json";

/** Codes of the list expense_category. */
export type ExpenseCategory = "1" | "2" | "3" | "4" | "5";

const categories: readonly ExpenseCategory[] = ["1", "2", "3", "4", "5"];

/** งบรายจ่าย by its code, name or a part of it; the path's first step counts when the category itself is blank. Null: not one we know. */
export function categoryOf(category: string, path: string): ExpenseCategory | null {
  const steps = [category, ...path.split(/[>/|→]/)].map(matchKeyOf).filter((step) => step !== "");
  for (const step of steps) {
    const found = categories.find((code) => step === code || words.categories[code].some((name) => step === matchKeyOf(name)));
    if (found) return found;
  }
  return null;
}

/**
 * The category when the file states none, by the words of the work (docs/importing.md): the integrated administration cost is
 * 5; any word of building, buying or repair is 3; only words of training, hiring and supplies is 2; nothing known is 3,
 * because 86 % of the money is capital (FY2565 profile). The result is always reported as a warning.
 */
export function categoryByWords(text: string): ExpenseCategory {
  const holds = (list: readonly string[]) => list.some((word) => text.replace(/\s/g, "").includes(word));
  if (holds(words.capitalWords)) return "3";
  if (holds(words.administrationWords)) return "5";
  return holds(words.operatingWords) ? "2" : "3";
}
