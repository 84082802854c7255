import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { ImportSummary } from "@/lib/exchange/import/rules/check-result";
import { formatBaht, formatCount, formatMillion } from "@/lib/i18n/format";

/** What the check found: the sum first, then rows by what becomes of them. */
export function SummaryFigures({ summary }: { summary: ImportSummary }) {
  const t = useTranslations("exchange.import.summary");
  const locale = useLocale();
  const counts = ["rows", "accepted", "added", "changed", "unchanged"] as const;
  const scope = ["units", "projects", "activities"] as const;
  return (
    <Panel
      title={t("title")}
      sentence={t("sentence", {
        rows: formatCount(summary.rows),
        accepted: formatCount(summary.accepted),
        units: formatCount(summary.units),
        projects: formatCount(summary.projects),
        total: formatMillion(summary.totalBaht, locale),
      })}
    >
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-5">
        <Count label={t("total")} unit={t("baht")} className="col-span-2">
          {formatBaht(summary.totalBaht, locale)}
        </Count>
        {scope.map((name) => (
          <Count key={name} label={t(name)}>
            {formatCount(summary[name])}
          </Count>
        ))}
        {counts.map((name) => (
          <Count key={name} label={t(name)}>
            {formatCount(summary[name])}
          </Count>
        ))}
        <Count label={t("refused")} tone={summary.refusedRows > 0 ? "text-crit-t" : undefined}>
          {formatCount(summary.refusedRows)}
        </Count>
        <Count label={t("warnings")}>{formatCount(summary.warningCount)}</Count>
      </dl>
    </Panel>
  );
}

function Count({
  label,
  unit,
  tone = "",
  className = "",
  children,
}: {
  label: string;
  unit?: string;
  tone?: string;
  className?: string;
  children: string;
}) {
  return (
    <div className={className}>
      <dt className="text-12 text-ink-2">
        {label} {unit ? <span className="text-ink-3">{unit}</span> : null}
      </dt>
      <dd className={`text-22 font-semibold tabular-nums ${tone}`}>{children}</dd>
    </div>
  );
}
