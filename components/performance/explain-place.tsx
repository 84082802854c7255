"use client";

import { useLocale, useTranslations } from "next-intl";
import { InspectorSection } from "@/components/layout/inspector-section";
import { fiscalMonthLabel, formatMillion, formatMillionChange, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { Standing } from "@/lib/performance/rules/standing";
import { ExplainCertifiers } from "./explain-certifiers";
import { ExplainConfidence } from "./explain-confidence";
import { ExplainNext } from "./explain-next";
import type { OverviewAt } from "./overview-address";

type ExplainPlaceProps = {
  areaId: string;
  /** The figure is of the area's own projects alone. */
  own: boolean;
  name: string;
  standing: Standing;
  at: OverviewAt;
  measure: "paid" | "gap";
};

/** A figure of one place in a ranking, in the fixed order: formula, confidence, who certified, definition, the way on. */
export function ExplainPlace({ areaId, own, name, standing, at, measure }: ExplainPlaceProps) {
  const t = useTranslations("performance.explain");
  const unit = useTranslations("common.unit");
  const locale = useLocale();
  const million = (baht: string) => formatMillion(baht, locale);
  return (
    <>
      <InspectorSection title={t("formula")} meta={t("atMonth", { month: fiscalMonthLabel(at, locale) })}>
        <p className="text-22 font-semibold">
          {measure === "paid" ? `${formatPercent(standing.paidPercent)}%` : formatMillionChange(standing.planGap)}
          {measure === "gap" ? <span className="text-13 font-normal text-ink-2"> {unit("million")}</span> : null}
        </p>
        <p className="my-2 bg-sunken px-3 py-2 text-13">
          {measure === "paid"
            ? t("paidFormula", { part: million(standing.paid), whole: million(standing.budgetNet) })
            : t("gapFormula", {
                paid: million(standing.paid),
                planned: million(standing.planned),
                gap: formatMillionChange(standing.planGap),
              })}
        </p>
        {standing.planPoints === null ? null : (
          <p className="text-12 text-ink-2">{t("ofPlan", { points: formatPoints(standing.planPoints) })}</p>
        )}
      </InspectorSection>
      <ExplainConfidence standing={standing} />
      <ExplainCertifiers areaId={areaId} at={at} own={own} />
      <InspectorSection title={t("definition")}>
        <p className="text-13">{t("paidDefinition")}</p>
      </InspectorSection>
      <ExplainNext areaId={areaId} at={at} place={name} own={own} />
    </>
  );
}
