import { useLocale, useTranslations } from "next-intl";
import { dotScaleOf } from "@/components/charts/dot-scale";
import { DataTable, HeadCell } from "@/components/ui/table";
import { ThaiText } from "@/components/ui/thai-text";
import { compareDecimals } from "@/lib/core/percent";
import type { Table } from "@/lib/exchange/export/table";
import { fiscalMonthName, formatPoints } from "@/lib/i18n/format";
import type { Overview, RankedPlace } from "@/lib/performance/rules/overview-view";
import { DotRow } from "./dot-row";
import { movedPoints } from "./moved-points";
import { PerformancePanel } from "./performance-panel";
import { fullName } from "./place-name";

/** The places below in the order of their gaps: where each stood last month, where it stands, its plan and the common target. */
export function DotsPanel({ overview, table, keyNumber }: { overview: Overview; table: Table; keyNumber?: number }) {
  const t = useTranslations("panels.dots");
  const words = useTranslations("performance.children");
  const locale = useLocale();
  const { clusters, children } = overview.figures;
  const national = clusters.length > 0;
  const places = [...(national ? clusters : children)].sort((a, b) =>
    compareDecimals(a.standing.planPoints ?? "0", b.standing.planPoints ?? "0"),
  );
  const target = overview.figures.targets.disbursement?.percent ?? null;
  const scale = dotScaleOf([
    target,
    ...places.flatMap(({ standing, before }) => [standing.paidPercent, standing.plannedPercent, before?.paidPercent ?? null]),
  ]);
  const [now, before] = [fiscalMonthName(overview.month, locale), fiscalMonthName(overview.month - 1, locale)];
  const title = t(national || overview.place.level === "region" ? "title.ministry" : "title.other", { count: places.length });
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={title}
      meta={overview.month > 1 ? t("meta", { now, before }) : t("metaFirst", { now })}
      keyNumber={keyNumber}
      twin={null}
      sentence={<ThaiText>{useDotsSentence(places, overview.month)}</ThaiText>}
    >
      <div data-chart>
        <DataTable title={title} density="compact" className="dots">
          <thead>
            <tr>
              <HeadCell>{words("place")}</HeadCell>
              <HeadCell className="dots-axis" aria-label={t("scale")}>
                <span className="dots-ticks">
                  {scale.ticks.map((tick) => (
                    <span key={tick}>{tick}</span>
                  ))}
                </span>
              </HeadCell>
              <HeadCell numeric unit={words("percentSign")}>
                {words("paid")}
              </HeadCell>
              <HeadCell numeric unit={words("points")}>
                {words("gap")}
              </HeadCell>
              <HeadCell numeric unit={words("points")}>
                {t("moved")}
              </HeadCell>
              <HeadCell>{words("movement")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {places.map((ranked) => (
              <DotRow
                key={`${ranked.place.id}${ranked.own ? "-own" : ""}`}
                ranked={ranked}
                overview={overview}
                scale={scale}
                target={target}
              />
            ))}
          </tbody>
        </DataTable>
      </div>
    </PerformancePanel>
  );
}

function useDotsSentence(places: readonly RankedPlace[], month: number): string {
  const t = useTranslations("panels.dots");
  const own = useTranslations("performance.children");
  const locale = useLocale();
  const nameOf = ({ place, own: isOwn }: RankedPlace): string => (isOwn ? own("own") : fullName(place, locale));
  const below = places.filter(({ standing }) => standing.planPoints?.startsWith("-")).length;
  const moved = places
    .flatMap((ranked) => {
      const points = movedPoints(ranked);
      return points === null ? [] : [{ ranked, points }];
    })
    .sort((a, b) => compareDecimals(a.points, b.points));
  const [idler, mover] = [moved[0], moved.at(-1)];
  if (month === 1 || !idler || !mover) return t("sentenceFirst", { below, total: places.length });
  return t("sentence", {
    below,
    total: places.length,
    mover: nameOf(mover.ranked),
    moved: formatPoints(mover.points),
    idler: nameOf(idler.ranked),
    idled: formatPoints(idler.points),
  });
}
