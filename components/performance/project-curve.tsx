import { useLocale, useTranslations } from "next-intl";
import { SCurve } from "@/components/charts/s-curve";
import { Bullet } from "@/components/ui/bullet";
import { Panel } from "@/components/ui/panel";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthLabel, formatPercent } from "@/lib/i18n/format";
import type { ProjectOverview } from "@/lib/performance/rules/project-view";

/** Plan and result of one project: the money's S-curve, and physical progress beside it in figures and a bar. */
export function ProjectCurve({ view }: { view: ProjectOverview }) {
  const t = useTranslations("performance.project");
  const locale = useLocale();
  const { project, month, standing, physical, plannedPhysical, curve } = view;
  const known = curve.some(({ paid }) => paid !== null);
  const sentence = known
    ? t("curveSentence", {
        month: fiscalMonthLabel({ year: project.fiscalYear, month }, locale, "long"),
        paid: formatPercent(standing.paidPercent),
        plan: formatPercent(standing.plannedPercent),
        physical: formatPercent(physical),
        plannedPhysical: formatPercent(plannedPhysical),
      })
    : t("curveSentenceNone");
  return (
    <Panel title={t("curve")} meta={t("curveNote")} sentence={<ThaiText>{sentence}</ThaiText>}>
      <dl className="grid gap-2 pb-3 text-13">
        <div className="grid grid-cols-[8rem_minmax(0,1fr)_4rem] items-center gap-3">
          <dt>{t("paid")}</dt>
          <dd>
            <Bullet
              certified={standing.certifiedPercent}
              provisional={standing.provisionalPercent}
              committed={standing.committedPercent}
              plan={standing.plannedPercent}
            />
          </dd>
          <dd className="text-right font-semibold">{formatPercent(standing.paidPercent)}%</dd>
        </div>
        <div className="grid grid-cols-[8rem_minmax(0,1fr)_4rem] items-center gap-3">
          <dt>{t("physical")}</dt>
          <dd className="physical-bar">
            <Bullet certified={physical} plan={plannedPhysical} />
          </dd>
          <dd className="text-right font-semibold">{formatPercent(physical)}%</dd>
        </div>
      </dl>
      <SCurve points={curve} month={month} description={sentence} />
    </Panel>
  );
}
