import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-mark";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { ThaiText } from "@/components/ui/thai-text";
import { formatDay, formatMillion } from "@/lib/i18n/format";
import type { AttentionRow, Overview } from "@/lib/performance/rules/overview-view";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";
import { shortName } from "./place-name";
import { registerAddress } from "./register-address";

/** How grave a matter is, by the shapes of performance. */
const gravity = {
  critical: "critical",
  capital_not_begun: "critical",
  overcommitted: "critical",
  paid_ahead: "late",
  physical_ahead: "late",
  stale: "watch",
  not_reported: "missing",
} as const;

/** What calls for action: which works, how much money, by when, whose; every row opens its list in the register. */
export function AttentionPanel({ overview, table, keyNumber }: { overview: Overview; table: PanelTable; keyNumber: number }) {
  const t = useTranslations("panels.attention");
  const unit = useTranslations("common.unit");
  const { attention } = overview.figures;
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={t("title")}
      meta={t("meta")}
      keyNumber={keyNumber}
      twin={null}
      sentence={<ThaiText>{useAttentionSentence(overview)}</ThaiText>}
    >
      {attention.length > 0 ? (
        <DataTable title={t("title")} cards className="attention">
          <thead>
            <tr>
              <HeadCell>{t("matter")}</HeadCell>
              <HeadCell numeric unit={unit("million")}>
                {t("amount")}
              </HeadCell>
              <HeadCell>{t("due")}</HeadCell>
              {overview.figures.unitCount > 1 ? <HeadCell>{t("who")}</HeadCell> : null}
            </tr>
          </thead>
          <tbody>
            {attention.map((row) => (
              <Matter key={row.flag} row={row} overview={overview} />
            ))}
          </tbody>
        </DataTable>
      ) : null}
    </PerformancePanel>
  );
}

function Matter({ row, overview }: { row: AttentionRow; overview: Overview }) {
  const t = useTranslations("panels.attention");
  const locale = useLocale();
  const title = t(`flag.${row.flag}`, { count: row.activities });
  return (
    <tr>
      <RowHead className="attention-matter">
        <StatusShape status={gravity[row.flag]} />
        <Link href={registerAddress(overview, { flag: row.flag })} prefetch={false}>
          <ThaiText>{title}</ThaiText>
        </Link>
        <span className="attention-why">
          <ThaiText>{t(`why.${row.flag}`)}</ThaiText>
        </span>
      </RowHead>
      <Cell numeric label={t("amount")} className="font-semibold">
        {formatMillion(row.amount, locale)}
      </Cell>
      <Cell label={t("due")}>{row.due ? <span className="no-break">{formatDay(row.due, locale)}</span> : t("noDue")}</Cell>
      {overview.figures.unitCount > 1 ? (
        <Cell label={t("who")}>
          <ThaiText>
            {[t("whoUnits", { units: row.units }), ...(row.worst ? [t("whoWorst", { place: shortName(row.worst, locale) })] : [])].join(
              " · ",
            )}
          </ThaiText>
        </Cell>
      ) : null}
    </tr>
  );
}

function useAttentionSentence({ figures: { attention, quarterEnd } }: Overview): string {
  const t = useTranslations("panels.attention");
  const locale = useLocale();
  const [first] = attention;
  if (!first) return t("none");
  const words = { first: t(`flag.${first.flag}`, { count: first.activities }), count: attention.length };
  const due = attention.filter((row) => row.due !== null && row.due <= quarterEnd).length;
  return due > 0 ? t("sentence", { ...words, due, day: formatDay(quarterEnd, locale) }) : t("sentencePlain", words);
}
