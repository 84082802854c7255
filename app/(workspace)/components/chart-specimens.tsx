import { useLocale, useTranslations } from "next-intl";
import { ChartTwin } from "@/components/charts/chart-twin";
import type { CurvePoint } from "@/components/charts/curve-scene";
import { type MapProvince, mapClassOf } from "@/components/charts/map-classes";
import { SCurve } from "@/components/charts/s-curve";
import { ThailandMap } from "@/components/charts/thailand-map";
import { ThailandMapList } from "@/components/charts/thailand-map-list";
import type { Grouping } from "@/components/charts/thailand-map-paths";
import { Panel } from "@/components/ui/panel";
import areas from "@/prisma/reference/areas.json";

const plan = [2.3, 5.9, 11.1, 18.5, 28.3, 40.3, 53.4, 66.3, 77.9, 87.4, 94.6, 98.9];
const paid = [2, 4.9, 9.3, 15.9, 24.5, 35.3, 47.1, 58.42];
const targets = ["32.00", "52.00", "75.00", "93.00"];

const curve = (upTo: number): CurvePoint[] =>
  plan.map((value, index) => ({
    month: index + 1,
    plan: value.toFixed(2),
    paid: index < upTo ? (paid[index] ?? 0).toFixed(2) : null,
    official: index < upTo ? ((paid[index] ?? 0) * (index === upTo - 1 ? 0.987 : 1)).toFixed(2) : null,
    provisional: index === upTo - 1,
    target: targets[Math.floor(index / 3)] ?? null,
  }));

/** A gap for each province that looks like a country and is plainly made up: a wave over the code. */
const gapOf = (id: string): string | null => (Number(id) % 37 === 12 ? null : (Math.sin(Number(id) * 1.7) * 12 - 5).toFixed(2));

export function ChartSpecimens({ grouping }: { grouping: Grouping }) {
  const t = useTranslations("gallery");
  const locale = useLocale();
  const provinces: MapProvince[] = areas.provinces
    .filter(({ id }) => grouping[id])
    .map(({ id, shortTh, shortEn }) => ({ id, name: locale === "th" ? shortTh : shortEn, points: gapOf(id), href: `/overview/${id}` }));
  const regions = areas.regions.map((region) => ({
    name: locale === "th" ? region.nameTh : region.nameEn,
    provinces: provinces.filter(({ id }) => grouping[id]?.region === region.id),
  }));
  const sentence = t("map.sentence", { count: provinces.filter(({ points }) => mapClassOf(points) === 6).length });
  return (
    <>
      <Panel title={t("section.map")} sentence={sentence} className="lg:row-span-2">
        <ChartTwin
          chart={<ThailandMap provinces={provinces} grouping={grouping} description={sentence} selectedId="30" />}
          table={<ThailandMapList title={t("section.map")} regions={regions} />}
        />
      </Panel>
      <Panel title={t("section.curve")} meta={t("meta.curve")} sentence={t("curve.sentence")}>
        <SCurve points={curve(8)} month={8} description={t("curve.sentence")} />
      </Panel>
      <Panel title={t("curve.early")} meta={t("meta.curve")}>
        <SCurve points={curve(2)} month={2} description={t("curve.early")} />
      </Panel>
    </>
  );
}
