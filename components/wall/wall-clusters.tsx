import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { formatCount } from "@/lib/i18n/format";
import type { WallRow, WallView } from "@/lib/live/rules/wall-view";
import { WallBlock } from "./wall-block";
import { shortOf } from "./wall-names";
import { WallRowBar, WallRowEnd } from "./wall-row-cells";

/** The country's clusters with their provinces, in fixed places: half beside half. */
export function WallClusters({ wall: { clusters } }: { wall: WallView }) {
  const t = useTranslations("live.places");
  const half = Math.ceil(clusters.length / 2);
  return (
    <WallBlock title={t("clusters", { count: formatCount(clusters.length) })}>
      <div className="wall-clusters">
        <Half rows={clusters.slice(0, half)} />
        <Half rows={clusters.slice(half)} />
      </div>
    </WallBlock>
  );
}

function Half({ rows }: { rows: readonly WallRow[] }) {
  const t = useTranslations("live.places");
  const locale = useLocale();
  return (
    <table className="wall-table">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("place")}</th>
          <th scope="col">{t("bar")}</th>
          <th scope="col">{t("paid")}</th>
          <th scope="col">{t("gap")}</th>
          <th scope="col">{t("status")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.place ? <ThaiText>{shortOf(row.place, locale)}</ThaiText> : null}</th>
            <td>
              <WallRowBar row={row} />
            </td>
            <WallRowEnd row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
