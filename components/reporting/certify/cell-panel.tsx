import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { fiscalMonthName } from "@/lib/i18n/format";
import type { ReportLineView } from "@/lib/reporting/report-view";
import type { DeskCell } from "./desk-cell";

type CellPanelProps = { cell: DeskCell; line: ReportLineView; month: number; children: ReactNode };

/** The words of the selected cell, beside the figures and never over them. */
export function CellPanel({ cell, line, month, children }: CellPanelProps) {
  const t = useTranslations("desk.cell");
  const locale = useLocale();
  const field = cell.field ? t(`field.${cell.field}`) : t("wholeActivity");
  return (
    <section aria-labelledby="cell-title" id="cell" className="grid gap-3">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line-2 bg-accent-wash px-3 py-2">
        <h2 id="cell-title" className="text-14 font-semibold">
          {t("title")}
        </h2>
        <p className="text-12 text-ink-2">{t("meta", { seq: line.seq, field, month: fiscalMonthName(month, locale) })}</p>
      </header>
      {children}
    </section>
  );
}
