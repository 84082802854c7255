import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthName, formatCount, formatMillion, formatPercent } from "@/lib/i18n/format";
import type { WallHeatRow, WallView } from "@/lib/live/rules/wall-view";
import { Changed } from "./changed";
import { ReportCell, reportStates } from "./report-cell";
import { WallBlock } from "./wall-block";
import { shortOf } from "./wall-names";

/** How much of the money can be quoted, and every unit's reports by month as small squares. */
export function WallReporting({ wall }: { wall: WallView }) {
  const t = useTranslations("live.reporting");
  const unit = useTranslations("common.unit");
  const locale = useLocale();
  const { standing, confidenceUnits } = wall;
  const parts = [
    { key: "certified", percent: standing.confidence.certified, net: standing.netCertified, units: confidenceUnits.certified },
    { key: "submitted", percent: standing.confidence.submitted, net: standing.netSubmitted, units: confidenceUnits.submitted },
    { key: "missing", percent: standing.confidence.missing, net: standing.netMissing, units: confidenceUnits.missing },
  ] as const;
  return (
    <div className="wall-reporting">
      <WallBlock title={t("title")} note={t("money")}>
        <dl className="wall-trust-parts">
          {parts.map(({ key, percent, net, units }) => (
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
                  {wall.unitCount > 1 ? ` · ${t("unitCount", { count: units })}` : ""}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </WallBlock>
      <WallBlock title={t("units", { count: formatCount(wall.heat.length) })} note={<Legend />}>
        <ol className="wall-heat" data-few={wall.heat.length <= 12 || undefined}>
          {wall.heat.map((row) => (
            <HeatLine key={row.place.id} row={row} />
          ))}
        </ol>
      </WallBlock>
    </div>
  );
}

function HeatLine({ row: { place, months } }: { row: WallHeatRow }) {
  const t = useTranslations("live.reporting");
  const locale = useLocale();
  const said = months.flatMap((state, index) => (state ? [`${fiscalMonthName(index + 1, locale)} ${t(state)}`] : [])).join(", ");
  return (
    <li>
      <span className="wall-heat-name">
        <ThaiText>{shortOf(place, locale)}</ThaiText>
      </span>
      <span className="wall-heat-cells" role="img" aria-label={said}>
        {months.map((state, index) => (
          <ReportCell key={`${place.id}-${fiscalMonthName(index + 1, "en")}`} state={state ?? "future"} />
        ))}
      </span>
    </li>
  );
}

function Legend() {
  const t = useTranslations("live.reporting");
  return (
    <span className="wall-legend">
      {reportStates.map((state) => (
        <span key={state}>
          <ReportCell state={state} /> {t(state)}
        </span>
      ))}
    </span>
  );
}
