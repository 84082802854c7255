import { fiscalMonthName, formatCount, formatDay, formatMillion, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type Column, type ColumnKey, columnOf } from "@/lib/register/rules/columns";
import { none } from "@/lib/register/rules/facets";
import type { Label, Labels, RegisterCell, RegisterSums } from "@/lib/register/rules/register-view";

export type Words = {
  readonly locale: Locale;
  readonly labels: Labels;
  /** The message of a value: `word("status", "late")`. */
  readonly word: (list: string, value: string) => string;
};

export const nameOf = (label: Label, locale: Locale): string => (locale === "th" ? label.th : label.en);

/** A cell as it is printed: amounts in million baht (DESIGN §8), a blank as "-", nothing to compute as "–". */
export function writeCell(key: ColumnKey, cell: RegisterCell | undefined, { locale, labels, word }: Words): string {
  const { kind, list } = columnOf(key);
  if (kind === "percent") return formatPercent(cell === null || cell === undefined ? null : String(cell));
  if (kind === "points") return formatPoints(cell === null || cell === undefined ? null : String(cell));
  if (cell === null || cell === undefined || cell === "" || cell === none) return "-";
  switch (kind) {
    case "baht":
      return formatMillion(String(cell), locale);
    case "count":
      return formatCount(Number(cell));
    case "month":
      return fiscalMonthName(Number(cell), locale);
    case "day":
      return formatDay(String(cell), locale);
    case "word":
      return word(list ?? key, String(cell));
    case "code": {
      const label = list && list in labels ? labels[list as keyof Labels][String(cell)] : undefined;
      return label ? nameOf(label, locale) : String(cell);
    }
    default:
      return String(cell);
  }
}

const numericKinds: readonly Column["kind"][] = ["count", "baht", "percent", "points"];
export const isNumeric = (key: ColumnKey): boolean => numericKinds.includes(columnOf(key).kind);

/** The unit a column's head says under its name; its key under register.unit. */
export function unitOf(key: ColumnKey): "million" | "percent" | "points" | "months" | null {
  if (key === "monthsSince") return "months";
  const { kind } = columnOf(key);
  if (kind === "baht") return "million";
  return kind === "percent" || kind === "points" ? kind : null;
}

/** What a column shows of a sum; undefined where a sum means nothing. */
export function sumCell({ standing, budgetTransfer, paidInMonth, physicalPoints }: RegisterSums, key: ColumnKey): RegisterCell | undefined {
  switch (key) {
    case "activities":
    case "budgetAct":
    case "budgetNet":
    case "budgetAllocated":
    case "committed":
    case "paid":
    case "spent":
    case "left":
    case "official":
    case "paidPercent":
    case "spentPercent":
    case "officialPercent":
    case "planned":
    case "plannedPercent":
    case "planPoints":
    case "planGap":
    case "status":
      return standing[key];
    case "physical":
      return standing.physicalPercent;
    case "plannedPhysical":
      return standing.plannedPhysicalPercent;
    case "budgetTransfer":
      return budgetTransfer;
    case "paidInMonth":
      return paidInMonth;
    case "physicalPoints":
      return physicalPoints;
    default:
      return undefined;
  }
}
