import { useTranslations } from "next-intl";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { compareDecimals } from "@/lib/core/percent";
import type { Table } from "@/lib/exchange/export/table";
import { formatPercent, formatPoints } from "@/lib/i18n/format";
import type { ClassView, Overview, TargetView } from "@/lib/performance/rules/overview-view";
import { PerformancePanel } from "./performance-panel";

/** Overall, capital and recurrent against their own targets of the quarter, in both measures; says what is not announced. */
export function ClassesPanel({ overview, table, keyNumber }: { overview: Overview; table: Table; keyNumber: number }) {
  const t = useTranslations("performance.classes");
  const names = useTranslations("performance.class");
  const { classes, quarter } = overview.figures;
  const short = classes
    .flatMap(({ expenseClass, disbursement }) => (disbursement?.points ? [{ expenseClass, points: disbursement.points }] : []))
    .sort((a, b) => compareDecimals(a.points, b.points));
  const [worst] = short;
  const sentence = !worst
    ? t("sentenceNone")
    : worst.points.startsWith("-")
      ? t("sentence", { name: names(worst.expenseClass), points: formatPoints(worst.points) })
      : t("sentenceReached");
  const title = t("title", { quarter });
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={title}
      meta={t("meta")}
      sentence={sentence}
      keyNumber={keyNumber}
      twin={null}
    >
      <DataTable title={title} className="classes-table">
        <thead>
          <tr>
            <HeadCell>{t("class")}</HeadCell>
            <HeadCell numeric>{t("paid")}</HeadCell>
            <HeadCell numeric>{t("target")}</HeadCell>
            <HeadCell numeric>{t("gap")}</HeadCell>
            <HeadCell numeric>{t("spent")}</HeadCell>
            <HeadCell numeric>{t("target")}</HeadCell>
            <HeadCell numeric>{t("gap")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {classes.map((each) => (
            <ClassRow key={each.expenseClass} view={each} name={names(each.expenseClass)} />
          ))}
        </tbody>
      </DataTable>
      {overview.targetsAreDemo ? <p className="pt-2 text-12 text-ink-2">{t("demoTargets")}</p> : null}
    </PerformancePanel>
  );
}

function ClassRow({ view, name }: { view: ClassView; name: string }) {
  const { standing, disbursement, spending } = view;
  return (
    <tr>
      <RowHead>{name}</RowHead>
      <Cell numeric className="font-semibold">
        {formatPercent(standing.paidPercent)}
      </Cell>
      <Against target={disbursement} />
      <Cell numeric className="font-semibold">
        {formatPercent(standing.spentPercent)}
      </Cell>
      <Against target={spending} />
    </tr>
  );
}

/** Target and gap; a target that is not announced is said in words, never shown as 0. */
function Against({ target }: { target: TargetView | null }) {
  const t = useTranslations("performance.classes");
  if (!target)
    return (
      <td colSpan={2} className="text-right text-12 text-ink-2">
        {t("unannounced")}
      </td>
    );
  const tone = target.points?.startsWith("-") ? "text-crit-t" : "text-on-t";
  return (
    <>
      <Cell numeric>{formatPercent(target.percent)}</Cell>
      <Cell numeric className={tone}>
        {formatPoints(target.points)}
      </Cell>
    </>
  );
}
