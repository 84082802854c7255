import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { InspectorSection } from "@/components/layout/inspector-section";
import { bahtOf, satangOf } from "@/lib/core/money";
import { formatCount, formatMillion, formatPercent } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import type { Standing } from "@/lib/performance/rules/standing";
import { ExplainCertifiers } from "./explain-certifiers";
import { ExplainConfidence } from "./explain-confidence";
import { ExplainMonths } from "./explain-months";
import { ExplainNext } from "./explain-next";
import { overviewAddress, projectAddress } from "./overview-address";
import { fullName } from "./place-name";

export type ExplainedFigure = "budget" | "paid" | "spent" | "committed" | "left";

const amountOf: Readonly<Record<ExplainedFigure, (standing: Standing) => string>> = {
  budget: (s) => s.budgetNet,
  paid: (s) => s.paid,
  spent: (s) => s.spent,
  committed: (s) => s.committed,
  left: (s) => s.left,
};
const percentOf: Readonly<Record<ExplainedFigure, (standing: Standing) => string | null>> = {
  budget: () => null,
  paid: (s) => s.paidPercent,
  spent: (s) => s.spentPercent,
  committed: (s) => s.committedPercent,
  left: (s) => s.leftPercent,
};

/** What the inspector says of a headline figure, in the fixed order: formula, confidence, origin, the way down, months, definition. */
export function ExplainMoney({ overview, figure }: { overview: Overview; figure: ExplainedFigure }) {
  const t = useTranslations("performance.explain");
  const unit = useTranslations("common.unit");
  const locale = useLocale();
  const { standing, children, unitCount } = overview.figures;
  const at = { ...overview.filter, year: overview.year, month: overview.month };
  const million = (baht: string) => formatMillion(baht, locale);
  const amount = amountOf[figure](standing);
  const percent = percentOf[figure](standing);
  return (
    <>
      <InspectorSection title={t("formula")}>
        <p className="text-22 font-semibold">
          {million(amount)} <span className="text-13 font-normal text-ink-2">{unit("million")}</span>
        </p>
        <p className="my-2 bg-sunken px-3 py-2 text-13">
          <Formula figure={figure} standing={standing} />
          {percent === null ? null : <b> = {formatPercent(percent)}%</b>}
        </p>
        <p className="text-12 text-ink-2">{unitCount > 1 ? t("ratioNote", { count: unitCount }) : null}</p>
      </InspectorSection>
      {figure === "paid" ? (
        <ExplainConfidence standing={standing} units={unitCount > 1 ? overview.figures.confidenceUnits : undefined} />
      ) : null}
      {children.length > 0 ? (
        <InspectorSection title={t("where")} meta={unit("million")}>
          <ul className="grid gap-1 text-13">
            {children.map((child) => (
              <li key={`${child.place.id}${child.own ? "-own" : ""}`} className="flex justify-between gap-3">
                {child.own ? (
                  <span>{t("ownProjects")}</span>
                ) : (
                  <Link href={overviewAddress(child.place.id, at)} prefetch={false}>
                    {fullName(child.place, locale)}
                  </Link>
                )}
                <span>{million(amountOf[figure](child.standing))}</span>
              </li>
            ))}
          </ul>
        </InspectorSection>
      ) : null}
      {overview.projects.length > 0 ? (
        <InspectorSection title={t("projects")} meta={unit("million")} open={children.length === 0}>
          <ul className="grid gap-1 text-13">
            {overview.projects.map((project) => (
              <li key={project.id} className="flex justify-between gap-3">
                <Link href={projectAddress(project.id, overview.month)} prefetch={false} className="line-clamp-2 pt-1">
                  {project.nameTh}
                </Link>
                <span>{million(amountOf[figure](project.standing))}</span>
              </li>
            ))}
          </ul>
        </InspectorSection>
      ) : null}
      {figure === "budget" ? null : <ExplainCertifiers areaId={overview.place.id} at={at} />}
      {figure === "paid" ? <ExplainMonths months={overview.figures.months} current={overview.month} /> : null}
      <InspectorSection title={t("definition")}>
        <p className="text-13">{t(`${figure}Definition`)}</p>
        <p className="pt-1 text-12 text-ink-2">{t("activities", { count: formatCount(standing.activities) })}</p>
      </InspectorSection>
      <ExplainNext areaId={overview.place.id} at={at} />
    </>
  );
}

/** The figure's own arithmetic with its numbers in it. */
function Formula({ figure, standing }: { figure: ExplainedFigure; standing: Standing }) {
  const t = useTranslations("performance.explain");
  const locale = useLocale();
  const million = (baht: string) => formatMillion(baht, locale);
  const whole = million(standing.budgetNet);
  switch (figure) {
    case "paid":
      return t("paidFormula", { part: million(standing.paid), whole });
    case "spent":
      return t("spentFormula", { part: million(standing.spent), whole });
    case "committed":
      return t("committedFormula", { part: million(standing.committed), whole });
    case "left":
      return t("leftFormula", { net: whole, paid: million(standing.paid), committed: million(standing.committed) });
    case "budget":
      return t("budgetFormula", {
        act: million(standing.budgetAct),
        transfer: million(bahtOf(satangOf(standing.budgetNet) - satangOf(standing.budgetAct))),
      });
  }
}
