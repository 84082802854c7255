import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import type { ControlLine } from "@/lib/exchange/import/rules/control";
import { formatCount } from "@/lib/i18n/format";

const differs = (line: ControlLine): boolean => line.difference === null || /[1-9]/.test(line.difference);
/** True minus, grouped thousands; decimals as the control prints them. */
const shown = (figure: string): string => figure.replace("-", "\u2212").replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");

/** Ours beside the stated total, unit by unit; those that differ first. */
export function ControlPanel({ lines, measure }: { lines: readonly ControlLine[]; measure: "baht" | "million" }) {
  const t = useTranslations("exchange.import.control");
  const differing = lines.filter(differs);
  const ordered = [...differing, ...lines.filter((line) => !differs(line))];
  return (
    <Panel
      title={t("title")}
      meta={t(measure)}
      sentence={
        differing.length === 0
          ? t("agree", { count: lines.length })
          : t("differ", { count: formatCount(differing.length), all: formatCount(lines.length) })
      }
    >
      <DataTable title={t("title")} density="compact" scroll={lines.length > 20 ? "tall" : undefined}>
        <thead>
          <tr>
            <HeadCell>{t("unit")}</HeadCell>
            <HeadCell numeric>{t("ours")}</HeadCell>
            <HeadCell numeric>{t("stated")}</HeadCell>
            <HeadCell numeric>{t("difference")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {ordered.map((line) => (
            <tr key={`${line.unit} ${line.fiscalYear}`}>
              <RowHead>{line.unit}</RowHead>
              <Cell numeric>{shown(line.ours)}</Cell>
              <Cell numeric>{line.stated === null ? t("notStated") : shown(line.stated)}</Cell>
              <Cell numeric className={differs(line) ? "font-semibold text-crit-t" : "text-ink-3"}>
                {line.difference === null ? "–" : shown(line.difference)}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}
