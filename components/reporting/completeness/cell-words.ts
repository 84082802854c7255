import type { useTranslations } from "next-intl";
import type { WorkflowState } from "@/components/ui/workflow-mark";
import { formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { BoardCell, CellState } from "@/lib/reporting/rules/completeness";

export type CompletenessWords = ReturnType<typeof useTranslations<"completeness">>;

/** The figures of a cell that are put into words. */
export type SaidCell = {
  readonly state: CellState;
  readonly days: number;
  readonly due: number;
  readonly sent: number;
  readonly certified: number;
  readonly returned: number;
  readonly until: string | null;
};

export const saidCell = (cell: BoardCell): SaidCell => ({
  state: cell.state,
  days: cell.daysLate,
  due: cell.due,
  sent: cell.due - cell.unsent,
  certified: cell.counts.certified,
  returned: cell.counts.returned,
  until: cell.openUntil,
});

/** "ส่งช้า 2 วัน รับรองแล้ว 18 จาก 18 โครงการ": what a cell says to whoever does not see its mark. */
export function cellWords(t: CompletenessWords, cell: SaidCell, locale: Locale): string {
  const late = cell.days > 0 ? t("cell.late", { days: cell.days }) : "";
  const until = cell.until ? formatInstant(cell.until, locale) : "";
  return t(`cell.${cell.state}`, { ...cell, late, until });
}

/** The mark of a state; a unit without projects has none. */
export function markOf(state: CellState): WorkflowState | null {
  switch (state) {
    case "not_open":
      return "locked";
    case "not_started":
      return "none";
    case "no_projects":
      return null;
    default:
      return state;
  }
}
