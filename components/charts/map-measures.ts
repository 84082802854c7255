import { compareDecimals } from "@/lib/core/percent";
import { formatPercent, formatPoints } from "@/lib/i18n/format";
import { classEdges, type MapClass, type MapProvince, mapClasses } from "./map-classes";

/** What the map can be coloured by; the first is what it opens with. */
export const mapMeasures = ["gap", "target", "paid", "spent", "missing"] as const;
export type MapMeasure = (typeof mapMeasures)[number];

/** Values at which classes begin, highest first; the last class is everything below. */
export type MapScale = { readonly measure: MapMeasure; readonly edges: readonly string[] };

/** The value a province has in a measure; null where nothing can be said (not reported, no target). */
export const measureOf = (province: MapProvince, measure: MapMeasure): string | null =>
  measure === "gap" ? province.points : (province.more?.[measure] ?? null);

/** Gaps keep the scale of every other page; shares of unreported money have fixed steps; percents get six even steps that hold them all. */
export function scaleFor(measure: MapMeasure, provinces: readonly MapProvince[]): MapScale {
  if (measure === "gap" || measure === "target") return { measure, edges: classEdges };
  if (measure === "missing") return { measure, edges: ["75", "50", "25", "10", "0.01"] };
  const values = provinces.map((province) => Number(measureOf(province, measure) ?? Number.NaN)).filter(Number.isFinite);
  return { measure, edges: evenEdges(Math.min(...values), Math.max(...values)) };
}

const steps = [1, 2, 5, 10, 15, 20];

/** Five edges a round step apart, so that the six classes between and around them hold the values from least to most. */
export function evenEdges(least: number, most: number): string[] {
  const step = steps.find((each) => each * 6 >= most - Math.floor(least / each) * each) ?? 20;
  const base = Number.isFinite(least) ? Math.floor(least / step) * step : 0;
  return [5, 4, 3, 2, 1].map((index) => String(base + index * step));
}

/** The class of a value: 1 is the highest. Null for no value. The lower edge belongs to the class. */
export function classIn({ edges }: MapScale, value: string | null): MapClass | null {
  if (value === null) return null;
  const index = edges.findIndex((edge) => compareDecimals(value, edge) >= 0);
  return mapClasses[index < 0 ? 5 : index] ?? null;
}

/** The class of a province in each of some scales, "none" for no value. */
export const classesOf = (province: MapProvince | undefined, scales: readonly MapScale[]): readonly (MapClass | "none")[] =>
  scales.map((scale) => (province && classIn(scale, measureOf(province, scale.measure))) ?? "none");

/** Classes as data attributes: the style sheet colours by the measure chosen. */
export const classData = (measures: readonly MapMeasure[], classes: readonly (MapClass | "none")[]): Record<string, MapClass | "none"> =>
  Object.fromEntries(measures.map((measure, index) => [`data-${measure}`, classes[index] ?? "none"]));

/** The edges of a class as the legend writes them; one side is missing at the ends. */
export function rangeIn({ measure, edges }: MapScale, mapClass: MapClass): { readonly from: string | null; readonly to: string | null } {
  const signed = measure === "gap" || measure === "target";
  const write = (edge: string | undefined): string | null =>
    edge === undefined ? null : !signed || edge === "0" ? formatPercent(edge, 0) : formatPoints(edge, 0);
  return { from: write(edges[mapClass - 1]), to: write(edges[mapClass - 2]) };
}

/** How many provinces each class of a scale holds, and how many none. */
export function countsIn(scale: MapScale, provinces: readonly MapProvince[]) {
  const byClass: Record<MapClass, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0 };
  let without = 0;
  for (const province of provinces) {
    const mapClass = classIn(scale, measureOf(province, scale.measure));
    if (mapClass === null) without += 1;
    else byClass[mapClass] += 1;
  }
  return { byClass, without };
}

/** A value as the map writes it beside a name. */
export const writtenValue = (measure: MapMeasure, value: string | null): string =>
  measure === "gap" || measure === "target" ? formatPoints(value) : `${formatPercent(value)}%`;

/** The provinces a measure calls out, furthest first: only what is below a line, little paid, or not reported. */
export function calledOut(measure: MapMeasure, provinces: readonly MapProvince[], count: number): readonly MapProvince[] {
  const valued = provinces.flatMap((province) => {
    const value = measureOf(province, measure);
    return value === null ? [] : [{ province, value }];
  });
  const worthIt = valued.filter(({ value }) =>
    measure === "missing" ? compareDecimals(value, "0") > 0 : measure === "paid" || measure === "spent" || compareDecimals(value, "0") < 0,
  );
  const order = worthIt.sort((a, b) => compareDecimals(a.value, b.value) * (measure === "missing" ? -1 : 1));
  return order.slice(0, count).map(({ province }) => province);
}
