import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import type { ImportLine } from "@/lib/exchange/import/queries/read-imports";
import { formatBaht, formatCount, formatInstant } from "@/lib/i18n/format";
import { BatchState } from "./batch-state";

/** The imports so far, newest first; a card each on a phone. */
export function BatchList({ lines }: { lines: readonly ImportLine[] }) {
  const t = useTranslations("exchange.import.list");
  const locale = useLocale();
  if (lines.length === 0) return <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>;
  return (
    <DataTable title={t("title")} cards>
      <thead>
        <tr>
          <HeadCell>{t("file")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell>{t("who")}</HeadCell>
          <HeadCell>{t("when")}</HeadCell>
          <HeadCell numeric>{t("rows")}</HeadCell>
          <HeadCell numeric>{t("refused")}</HeadCell>
          <HeadCell numeric unit={t("baht")}>
            {t("total")}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <RowHead>
              <Link href={`/import/${line.id}`} className="break-all">
                {line.fileName}
              </Link>
            </RowHead>
            <Cell label={t("state")}>
              <BatchState state={line.state} />
            </Cell>
            <Cell label={t("who")}>{line.office ? line.office[locale] : t("commandLine")}</Cell>
            <Cell label={t("when")}>{formatInstant(line.createdAt, locale)}</Cell>
            <Cell numeric label={t("rows")}>
              {line.counts ? formatCount(line.counts.rows) : "–"}
            </Cell>
            <Cell numeric label={t("refused")}>
              {line.counts ? formatCount(line.counts.refusedRows) : "–"}
            </Cell>
            <Cell numeric label={t("total")}>
              {line.counts ? formatBaht(line.counts.totalBaht, locale) : "–"}
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
