"use client";

import { useLocale, useTranslations } from "next-intl";
import { InspectorSection } from "@/components/layout/inspector-section";
import { StatusMark } from "@/components/ui/status-mark";
import { fiscalMonthLabel, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { HeatCell } from "@/lib/performance/rules/heat";
import { ExplainCertifiers } from "./explain-certifiers";
import { ExplainNext } from "./explain-next";
import type { OverviewAt } from "./overview-address";

/** One unit in one month of the heat map: percent and gap, how sure, who certified it, the way on. `at` is that month. */
export function ExplainMonth({ areaId, name, cell, at }: { areaId: string; name: string; cell: HeatCell; at: OverviewAt }) {
  const t = useTranslations("performance.explain");
  const locale = useLocale();
  return (
    <>
      <InspectorSection title={t("percent")} meta={t("atMonth", { month: fiscalMonthLabel(at, locale) })}>
        <p className="flex items-baseline gap-3">
          <span className="text-22 font-semibold">{formatPercent(cell.paidPercent)}%</span>
          <StatusMark status={cell.status} />
        </p>
        {cell.planPoints === null ? null : <p className="text-12 text-ink-2">{t("ofPlan", { points: formatPoints(cell.planPoints) })}</p>}
      </InspectorSection>
      <InspectorSection title={t("confidence")}>
        <p className="text-13">{t(`confidenceOf.${cell.confidence}`)}</p>
      </InspectorSection>
      <ExplainCertifiers areaId={areaId} at={at} />
      <InspectorSection title={t("definition")}>
        <p className="text-13">{t("paidDefinition")}</p>
      </InspectorSection>
      <ExplainNext areaId={areaId} at={at} place={name} />
    </>
  );
}
