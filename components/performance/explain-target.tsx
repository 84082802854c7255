"use client";

import { useLocale, useTranslations } from "next-intl";
import { InspectorSection } from "@/components/layout/inspector-section";
import { formatMillion, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { TargetView } from "@/lib/performance/rules/overview-view";
import { ExplainCertifiers } from "./explain-certifiers";
import { ExplainNext } from "./explain-next";
import type { OverviewAt } from "./overview-address";

type ExplainTargetProps = { areaId: string; percent: string | null; target: TargetView | null; at: OverviewAt };

/** A percent of the quarter table against its target: the subtraction, what is still to be paid, who certified, the definition. */
export function ExplainTarget({ areaId, percent, target, at }: ExplainTargetProps) {
  const t = useTranslations("performance.explain");
  const locale = useLocale();
  return (
    <>
      <InspectorSection title={t("formula")}>
        <p className="text-22 font-semibold">{formatPercent(percent)}%</p>
        <p className="my-2 bg-sunken px-3 py-2 text-13">
          {target
            ? t("targetFormula", {
                paid: formatPercent(percent),
                target: formatPercent(target.percent),
                points: formatPoints(target.points),
              })
            : t("targetUnannounced")}
        </p>
        {target ? (
          <p className="text-13">
            {target.stillNeeded === "0.00" ? t("targetReached") : t("stillNeeded", { amount: formatMillion(target.stillNeeded, locale) })}
          </p>
        ) : null}
      </InspectorSection>
      <ExplainCertifiers areaId={areaId} at={at} />
      <InspectorSection title={t("definition")}>
        <p className="text-13">{t("targetDefinition")}</p>
      </InspectorSection>
      <ExplainNext areaId={areaId} at={at} />
    </>
  );
}
