import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthLabel, formatInstant } from "@/lib/i18n/format";
import type { ArrangedBoard } from "@/lib/reporting/rules/completeness-arrange";
import type { CompletenessBoard } from "@/lib/reporting/rules/completeness-board";
import { cellWords, saidCell } from "./cell-words";

type BoardLeadProps = { board: CompletenessBoard; arranged: ArrangedBoard; month: number };

/** The finding in words: how the month stands, and what earlier months still owe. Every number is computed. */
export function BoardLead({ board, arranged, month }: BoardLeadProps) {
  const t = useTranslations("completeness");
  const locale = useLocale();
  const label = (at: number) => fiscalMonthLabel({ year: board.fiscalYear, month: at }, locale);
  const sum = arranged.total.months[month - 1];
  const round = board.months[month - 1];
  const own = arranged.inArea.length === 1 ? arranged.inArea[0]?.cells[month - 1] : undefined;
  const closes = round?.closesAt ? formatInstant(round.closesAt, locale) : "";
  const isOpen = round?.state === "open" || round?.state === "closing_soon";
  const sentence = () => {
    if (!round || round.state === "not_open" || !sum) return t("lead.notOpen", { month: label(month) });
    if (own) {
      const words = cellWords(t, saidCell(own), locale);
      return isOpen ? t("lead.one.running", { month: label(month), words, closes }) : t("lead.one.closed", { month: label(month), words });
    }
    if (isOpen) return t("lead.running", { month: label(month), complete: sum.complete, units: sum.units, closes });
    if (sum.complete === sum.units) return t("lead.closedAll", { month: label(month), units: sum.units });
    return t("lead.closed", { month: label(month), complete: sum.complete, units: sum.units, overdue: sum.overdue });
  };
  const before = board.months.slice(0, month - 1).flatMap(({ month: at, state }) => {
    const waiting = state === "closed" ? (arranged.total.months[at - 1]?.waiting ?? 0) : 0;
    return waiting > 0 ? [{ at, waiting }] : [];
  });
  const worst = before.reduce<(typeof before)[number] | null>(
    (most, one) => (most === null || one.waiting > most.waiting ? one : most),
    null,
  );
  return (
    <div className="heat-lead">
      <p className="text-22 font-semibold" id="completeness-lead">
        <ThaiText>{sentence()}</ThaiText>
      </p>
      <p className="text-ink-2">
        {month > 1 ? (
          <ThaiText>
            {worst
              ? t("lead.before", {
                  months: before.length,
                  cells: before.reduce((total, { waiting }) => total + waiting, 0),
                  worst: label(worst.at),
                  count: worst.waiting,
                })
              : t("lead.beforeNone")}
          </ThaiText>
        ) : null}
        <span className="whitespace-nowrap">
          {month > 1 ? " · " : null}
          {board.asOf ? t("lead.asOf", { when: formatInstant(board.asOf, locale) }) : t("lead.noData")}
        </span>
      </p>
    </div>
  );
}
