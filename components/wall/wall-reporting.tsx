import { useLocale, useTranslations } from "next-intl";
import { formatMillion, formatPercent } from "@/lib/i18n/format";
import type { WallView } from "@/lib/live/rules/wall-view";
import { Changed } from "./changed";
import { ReportCell } from "./report-cell";
import { WallBlock } from "./wall-block";
import { WallReports } from "./wall-reports";

/** How much of the money can be quoted, and every unit's reports by month as small squares. */
export function WallReporting({ wall }: { wall: WallView }) {
  const t = useTranslations("live.reporting");
  const unit = useTranslations("common.unit");
  const locale = useLocale();
  const { standing, heat, month } = wall;
  const unitsOf = (state: string): number => heat.filter(({ months }) => months[month - 1] === state).length;
  const mixed = unitsOf("mixed");
  const parts = [
    { key: "certified", percent: standing.confidence.certified, net: standing.netCertified },
    { key: "submitted", percent: standing.confidence.submitted, net: standing.netSubmitted },
    { key: "missing", percent: standing.confidence.missing, net: standing.netMissing },
  ] as const;
  return (
    <div className="wall-reporting">
      <WallBlock title={t("title")} note={mixed > 0 ? `${t("money")} · ${t("mixedUnits", { count: mixed })}` : t("money")}>
        <dl className="wall-trust-parts">
          {parts.map(({ key, percent, net }) => (
            <div key={key}>
              <dt>
                <ReportCell state={key} /> {t(key)}
              </dt>
              <dd>
                <b>
                  <Changed>{formatPercent(percent)}</Changed>
                  <small>%</small>
                </b>
                <span className="wall-note">
                  {unit("millionValue", { value: formatMillion(net, locale, 0) })}
                  {` · ${t("unitCount", { count: unitsOf(key) })}`}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </WallBlock>
      <WallReports wall={wall} />
    </div>
  );
}
