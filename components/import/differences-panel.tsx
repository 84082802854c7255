import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import type { Difference } from "@/lib/exchange/import/rules/plan-writes";
import { formatCount } from "@/lib/i18n/format";

type DifferencesPanelProps = { differences: readonly Difference[]; count: number; unitNames: Readonly<Record<string, string>> };

/** Field by field, what an import changes in what is already held. */
export function DifferencesPanel({ differences, count, unitNames }: DifferencesPanelProps) {
  const t = useTranslations("exchange.import.differences");
  const r = useTranslations("exchange.import.refused");
  return (
    <Panel title={t("title")} meta={formatCount(count)} sentence={count === 0 ? t("none") : undefined}>
      {count === 0 ? null : (
        <DataTable title={t("title")} cards scroll={differences.length > 20 ? "tall" : undefined}>
          <thead>
            <tr>
              <HeadCell>{r("row")}</HeadCell>
              <HeadCell>{t("unit")}</HeadCell>
              <HeadCell>{t("what")}</HeadCell>
              <HeadCell>{t("field")}</HeadCell>
              <HeadCell>{t("before")}</HeadCell>
              <HeadCell>{t("after")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {differences.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a project may lose two indicators alike, and the list never reorders
              <tr key={index}>
                <RowHead>{formatCount(one.row)}</RowHead>
                <Cell label={t("unit")}>
                  {unitNames[one.areaId] ?? one.areaId} · {one.fiscalYear}
                </Cell>
                <Cell label={t("what")}>{one.name}</Cell>
                <Cell label={t("field")}>{t(`fields.${one.field}`)}</Cell>
                <Cell label={t("before")} className="text-ink-2">
                  {one.before ?? "–"}
                </Cell>
                <Cell label={t("after")} className="font-semibold">
                  {one.after ?? "–"}
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}
