import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthName, formatCount } from "@/lib/i18n/format";
import type { WallHeatRow, WallView } from "@/lib/live/rules/wall-view";
import { ReportCell, reportStates } from "./report-cell";
import { WallBlock } from "./wall-block";
import { shortOf } from "./wall-names";

/** Every unit's reports by month as small squares, as large as their number allows. */
export function WallReports({ wall: { heat } }: { wall: WallView }) {
  const t = useTranslations("live.reporting");
  return (
    <WallBlock title={t("units", { count: formatCount(heat.length) })} note={<Legend />}>
      <ol className="wall-heat" data-size={heat.length <= 12 ? "few" : heat.length <= 30 ? "some" : undefined}>
        {heat.map((row) => (
          <HeatLine key={row.place.id} row={row} />
        ))}
      </ol>
    </WallBlock>
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
