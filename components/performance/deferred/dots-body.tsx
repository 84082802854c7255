import { useTranslations } from "next-intl";
import { dotScaleOf } from "@/components/charts/dot-scale";
import { DataTable, HeadCell } from "@/components/ui/table";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { DotRow } from "../dot-row";
import { placesByGap, useDotsTitle } from "../dots-places";

/** A row of dots for each place, on one scale. */
export function DotsBody({ overview }: { overview: Overview }) {
  const t = useTranslations("panels.dots");
  const words = useTranslations("performance.children");
  const title = useDotsTitle(overview);
  const places = placesByGap(overview);
  const target = overview.figures.targets.disbursement?.percent ?? null;
  const scale = dotScaleOf([
    target,
    ...places.flatMap(({ standing, before }) => [standing.paidPercent, standing.plannedPercent, before?.paidPercent ?? null]),
  ]);
  return (
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
  );
}
