import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { formatMillion, formatPercent } from "@/lib/i18n/format";
import type { WallRow, WallView } from "@/lib/live/rules/wall-view";
import { WallBlock } from "./wall-block";
import { fullOf } from "./wall-names";
import { WallRowBar, WallRowEnd } from "./wall-row-cells";

/** Few rows stand larger, so that a small place fills its wall too. */
const sizeOf = (rows: number): "few" | "some" | undefined => (rows <= 6 ? "few" : rows <= 9 ? "some" : undefined);

/** What lies one level down (a unit's largest projects where nothing does), each as one bar against its own plan. */
export function WallRows({ wall }: { wall: WallView }) {
  const t = useTranslations("live.places");
  const unit = useTranslations("common.unit");
  const locale = useLocale();
  const nameOf = ({ place, project, own }: WallRow): string => project?.nameTh ?? (own || !place ? t("own") : fullOf(place, locale));
  const ofProjects = wall.rows.some(({ project }) => project !== null);
  return (
    <WallBlock title={t("title", { level: ofProjects ? "project" : wall.place.level })} note={unit("million")}>
      <table
        className="wall-table wall-rows"
        data-of={ofProjects ? "project" : "place"}
        data-size={wall.clusters.length > 0 ? undefined : sizeOf(wall.rows.length)}
      >
        <thead>
          <tr>
            <th scope="col">{t(ofProjects ? "project" : "place")}</th>
            <th scope="col" className="wall-rows-more">
              {t("budget")}
            </th>
            <th scope="col" className="wall-rows-bar">
              {t("bar")}
            </th>
            {ofProjects ? null : (
              <th scope="col" className="wall-rows-more">
                {t("before")}
              </th>
            )}
            <th scope="col">{t("paid")}</th>
            <th scope="col">{t("gap")}</th>
            <th scope="col">{t("status")}</th>
          </tr>
        </thead>
        <tbody>
          {wall.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" lang={row.project ? "th" : undefined}>
                <span className="wall-rows-name">
                  <ThaiText>{nameOf(row)}</ThaiText>
                </span>
              </th>
              <td className="wall-rows-more">{formatMillion(row.budgetNet, locale, 0)}</td>
              <td className="wall-rows-bar">
                <WallRowBar row={row} />
              </td>
              {ofProjects ? null : <td className="wall-note wall-rows-more">{formatPercent(row.beforePercent)}</td>}
              <WallRowEnd row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </WallBlock>
  );
}
