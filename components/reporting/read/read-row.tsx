import { useLocale, useTranslations } from "next-intl";
import { Bullet } from "@/components/ui/bullet";
import { type Status, StatusMark } from "@/components/ui/status-mark";
import { Cell, RowHead } from "@/components/ui/table";
import { fiscalMonthName, formatMillion, formatMillionChange, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { ReportLineView } from "@/lib/reporting/report-view";
import { HistoryButton } from "../history/history-button";
import { readLine } from "./read-figures";

/** One activity of a report to read. Lines the checks spoke about stand on the warning wash. */
export function ReadRow({ line, month }: { line: ReportLineView; month: number }) {
  const t = useTranslations("reporting.page.read");
  const g = useTranslations("reporting.page.grid");
  const locale = useLocale();
  const figures = readLine(line);
  const million = (value: string | undefined): string => (value === undefined ? "–" : formatMillion(value, locale));
  const unusual = line.checks.some(({ level }) => level === "warn");
  const differs = line.selfRating !== null && line.selfRating !== line.rating;
  const at = (field: "physical" | "disbursed" | "committed"): string => `${g(`field.${field}`)} ${fiscalMonthName(month, locale)}`;
  return (
    <tr id={`activity-${line.seq}`} className={unusual ? "bg-watch-w" : "bg-surface"}>
      <Cell className="text-ink-2">{line.seq}</Cell>
      <RowHead className="min-w-40 font-normal" lang="th">
        {line.nameTh} <HistoryButton activityId={line.activityId} activityName={line.nameTh} month={month} look="mark" />
      </RowHead>
      <Cell numeric data-wide className="text-ink-2">
        {formatPercent(figures.before?.physical ?? null)}
      </Cell>
      <Cell numeric label={at("physical")} className="font-semibold">
        {formatPercent(figures.now?.physical ?? null)}
      </Cell>
      <Cell numeric label={t("change")} className="text-ink-2">
        {formatPoints(figures.change.physical)}
      </Cell>
      <Cell numeric data-wide className="text-ink-2">
        {million(figures.before?.disbursed)}
      </Cell>
      <Cell numeric label={at("disbursed")} className="font-semibold">
        {million(figures.now?.disbursed)}
      </Cell>
      <Cell numeric label={t("change")} className="text-ink-2">
        {figures.change.disbursed === null ? "–" : formatMillionChange(figures.change.disbursed)}
      </Cell>
      <Cell numeric data-wide className="text-ink-2">
        {million(figures.before?.committed)}
      </Cell>
      <Cell numeric label={at("committed")} className="font-semibold">
        {million(figures.now?.committed)}
      </Cell>
      <Cell label={t("bullet")} className="min-w-24">
        <span className="grid gap-1">
          <Bullet certified={figures.now?.physical ?? null} plan={line.planned?.physical ?? null} height={8} />
          <Bullet certified={figures.percentPaid} plan={null} height={8} />
        </span>
      </Cell>
      <Cell label={t("own")}>{line.selfRating ? <StatusMark status={line.selfRating as Status} /> : "–"}</Cell>
      <Cell label={t("computed")}>
        <span className="inline-flex items-center gap-1.5">
          <StatusMark status={line.rating} />
          {differs ? <span className="border border-current px-1 text-11 text-late-t">{g("differs")}</span> : null}
        </span>
      </Cell>
    </tr>
  );
}
