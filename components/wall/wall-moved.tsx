import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { formatDecimal, parseDecimal } from "@/lib/core/decimal";
import { compareDecimals } from "@/lib/core/percent";
import { formatPercent, formatPoints } from "@/lib/i18n/format";
import type { WallRow, WallView } from "@/lib/live/rules/wall-view";
import { Changed } from "./changed";
import { WallBlock } from "./wall-block";
import { shortOf } from "./wall-names";

const most = 12;

/** Who moved since the month before: most and least, in points of their own budgets. */
export function WallMoved({ wall, way }: { wall: WallView; way: "ahead" | "still" }) {
  const t = useTranslations("live.moved");
  const summary = useTranslations("live.summary");
  const locale = useLocale();
  const rows = movers(wall.units.length > 0 ? wall.units : wall.rows, way);
  return (
    <WallBlock title={t(way)}>
      {rows.length === 0 ? <p className="wall-note">{t("october")}</p> : null}
      {rows.length === 0 ? null : (
        <table className="wall-table">
          <thead>
            <tr>
              <th scope="col">{summary("unit")}</th>
              <th scope="col">%</th>
              <th scope="col">{t("change")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, points }) => (
              <tr key={row.id}>
                <th scope="row">{row.place ? <ThaiText>{shortOf(row.place, locale)}</ThaiText> : row.project?.nameTh}</th>
                <td>
                  <Changed>{formatPercent(row.paidPercent)}</Changed>
                </td>
                <td className={points.startsWith("-") ? "wall-below" : undefined}>
                  <b>{formatPoints(points)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </WallBlock>
  );
}

function movers(rows: readonly WallRow[], way: "ahead" | "still"): { row: WallRow; points: string }[] {
  const moved = rows.flatMap((row) => {
    if (row.paidPercent === null || row.beforePercent === null || row.status === "missing") return [];
    return [{ row, points: formatDecimal(hundredths(row.paidPercent) - hundredths(row.beforePercent), 2) }];
  });
  moved.sort((a, b) => (way === "ahead" ? compareDecimals(b.points, a.points) : compareDecimals(a.points, b.points)));
  return moved.slice(0, most);
}

const hundredths = (percent: string): bigint => parseDecimal(percent, 2) ?? 0n;
