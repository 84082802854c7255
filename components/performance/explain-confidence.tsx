import { useLocale, useTranslations } from "next-intl";
import { InspectorSection } from "@/components/layout/inspector-section";
import { formatCount, formatMillion } from "@/lib/i18n/format";
import type { OverviewFigures } from "@/lib/performance/rules/overview-view";
import type { Standing } from "@/lib/performance/rules/standing";

type ExplainConfidenceProps = {
  standing: Standing;
  /** Units by confidence, where there is more than one. */
  units?: OverviewFigures["confidenceUnits"];
};

/**
 * How much of what is paid can be quoted: certified solid, submitted hatched, last known an empty hatch. The money stands beside the
 * activities it belongs to; units have a line of their own, because a unit reported in part is on more than one of these rows.
 */
export function ExplainConfidence({ standing, units }: ExplainConfidenceProps) {
  const t = useTranslations("performance.explain");
  const unit = useTranslations("common.unit");
  const locale = useLocale();
  const rows = [
    { key: "certified", fill: "var(--d-paid)", baht: standing.paidCertified, activities: standing.activitiesCertified },
    { key: "submitted", fill: "url(#hatch-submitted)", baht: standing.paidSubmitted, activities: standing.activitiesSubmitted },
    { key: "carried", fill: "url(#hatch-missing)", baht: standing.paidCarried, activities: standing.activitiesMissing },
  ] as const;
  return (
    <InspectorSection title={t("confidence")} meta={unit("million")}>
      <table className="w-full text-13">
        <tbody>
          {rows.map(({ key, fill, baht, activities }) => (
            <tr key={key}>
              <th scope="row" className="py-1 text-left font-normal">
                <svg width="12" height="12" aria-hidden="true" className="mr-2 inline-block align-[-1px]">
                  <rect width="12" height="12" fill={fill} stroke="var(--none)" strokeWidth="1" />
                </svg>
                {t(key)}
              </th>
              <td className="px-2 text-right text-12 text-ink-2">{t("activities", { count: formatCount(activities) })}</td>
              <td className="text-right font-semibold">{formatMillion(baht, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {units ? (
        <p className="pt-1 text-12 text-ink-2">
          {t("confidenceUnits", {
            certified: formatCount(units.certified),
            submitted: formatCount(units.submitted),
            missing: formatCount(units.missing),
          })}
        </p>
      ) : null}
    </InspectorSection>
  );
}
