import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { satangOf } from "@/lib/core/money";
import { percentOf } from "@/lib/core/percent";
import { formatPercent, formatPoints } from "@/lib/i18n/format";
import type { Overview, TargetView } from "@/lib/performance/rules/overview-view";
import { gapOf } from "./gap-words";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";
import { QuarterRow } from "./quarter-row";
import { sentenceIdOf } from "./sentence-id";

const classOrder = ["overall", "capital", "recurrent"] as const;

/** Overall, capital and recurrent, quarter by quarter, against both targets of the government, with the gap in points. */
export function QuartersPanel({ overview, table, keyNumber }: { overview: Overview; table: PanelTable; keyNumber: number }) {
  const t = useTranslations("panels.quarters");
  const classes = useTranslations("performance.classes");
  const names = useTranslations("performance.class");
  const { quarters, classes: views, quarter } = overview.figures;
  const whole = satangOf(views.find(({ expenseClass }) => expenseClass === "overall")?.standing.budgetNet ?? "0");
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={t("title")}
      meta={t("meta")}
      keyNumber={keyNumber}
      sentence={<ThaiText>{useQuartersSentence(overview)}</ThaiText>}
    >
      <div className="quarters" data-chart aria-describedby={sentenceIdOf(table.name)}>
        {classOrder.map((expenseClass) => {
          const net = satangOf(views.find((view) => view.expenseClass === expenseClass)?.standing.budgetNet ?? "0");
          return (
            <section key={expenseClass} aria-label={names(expenseClass)}>
              <h3>
                {names(expenseClass)} <span>{t("share", { percent: formatPercent(percentOf(net, whole)) })}</span>
              </h3>
              <ol>
                {quarters
                  .filter((view) => view.expenseClass === expenseClass)
                  .map((view) => (
                    <QuarterRow key={view.quarter} view={view} running={view.quarter === quarter} name={names(expenseClass)} />
                  ))}
              </ol>
            </section>
          );
        })}
      </div>
      {overview.targetsAreDemo ? <p className="pt-2 text-12 text-ink-2">{classes("demoTargets")}</p> : null}
    </PerformancePanel>
  );
}

/** How each class stands against its payment target of the running quarter; says when none is announced. */
function useQuartersSentence({ figures: { quarters, quarter } }: Overview): string {
  const t = useTranslations("panels.quarters");
  const names = useTranslations("performance.class");
  const locale = useLocale();
  const said = classOrder.flatMap((expenseClass) => {
    const view = quarters.find((each) => each.expenseClass === expenseClass && each.quarter === quarter);
    const target: TargetView | null = view?.disbursement ?? null;
    if (!target?.points) return [];
    const name = names(expenseClass);
    return [
      target.points.startsWith("-")
        ? t("short", { name, points: gapOf(target.points).size })
        : t("reached", { name, points: formatPoints(target.points) }),
    ];
  });
  return said.length > 0 ? t("sentence", { quarter, list: said.join(locale === "th" ? " " : "; ") }) : t("none");
}
