import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { formatMillionChange, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { WallView } from "@/lib/live/rules/wall-view";
import { Changed } from "./changed";
import { WallBlock } from "./wall-block";
import { shortOf } from "./wall-names";

/** The few units that explain most of the gap to plan. */
export function WallGap({ wall, most = 5 }: { wall: WallView; most?: number }) {
  const t = useTranslations("live.summary");
  const locale = useLocale();
  const { top, topShare } = wall.contributors;
  if (top.length === 0) return <WallBlock title={t("gapNone")}>{null}</WallBlock>;
  return (
    <WallBlock title={t("gap", { count: top.length, share: formatPercent(topShare, 1) })}>
      <table className="wall-table">
        <thead>
          <tr>
            <th scope="col">{t("unit")}</th>
            <th scope="col">{t("million")}</th>
            <th scope="col">{t("points")}</th>
          </tr>
        </thead>
        <tbody>
          {top.slice(0, most).map(({ place, shortfall, points }) => (
            <tr key={place.id}>
              <th scope="row">
                <ThaiText>{shortOf(place, locale)}</ThaiText>
              </th>
              <td>
                <b>
                  <Changed>{formatMillionChange(`-${shortfall}`, 0)}</Changed>
                </b>
              </td>
              <td className="wall-below">{formatPoints(points, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WallBlock>
  );
}
