import { useTranslations } from "next-intl";
import type { MapProvince } from "@/components/charts/map-classes";
import { type MapMeasure, measureOf, writtenValue } from "@/components/charts/map-measures";
import { compareDecimals } from "@/lib/core/percent";
import { formatPercent, formatPoints } from "@/lib/i18n/format";

/** Points below plan from which a province is named in the sentence: the last edge of the map's classes. */
const deepest = "-15";
const named = 3;

/** What the map shows, in one sentence for each measure. */
export function useMapSentences(provinces: readonly MapProvince[]): Readonly<Record<MapMeasure, string>> {
  const t = useTranslations("performance.map");
  const panels = useTranslations("panels.map.sentence");
  const ordered = (measure: MapMeasure) =>
    provinces
      .flatMap((province) => {
        const value = measureOf(province, measure);
        return value === null ? [] : [{ name: province.name, value }];
      })
      .sort((a, b) => compareDecimals(a.value, b.value));
  const extremes = (measure: "paid" | "spent"): string => {
    const order = ordered(measure);
    const [worst, best] = [order[0], order.at(-1)];
    if (!worst || !best) return t("none");
    return panels(measure, {
      best: best.name,
      bestValue: formatPercent(best.value),
      worst: worst.name,
      worstValue: formatPercent(worst.value),
    });
  };
  const gaps = ordered("gap");
  const deep = gaps.filter(({ value }) => compareDecimals(value, deepest) < 0);
  const short = ordered("target").filter(({ value }) => compareDecimals(value, "0") < 0);
  const missing = ordered("missing").filter(({ value }) => compareDecimals(value, "0") > 0);
  const most = missing.at(-1);
  return {
    gap: !gaps[0]
      ? t("none")
      : deep.length > 0
        ? t("sentence", {
            count: deep.length,
            names: deep
              .slice(0, named)
              .map(({ name, value }) => `${name} (${writtenValue("gap", value)})`)
              .join(" "),
          })
        : t("sentenceCalm", { name: gaps[0].name, points: formatPoints(gaps[0].value) }),
    target: short[0]
      ? panels("target", {
          count: short.length,
          total: ordered("target").length,
          worst: short[0].name,
          worstValue: formatPoints(short[0].value),
        })
      : panels("targetNone"),
    paid: extremes("paid"),
    spent: extremes("spent"),
    missing: most
      ? panels("missing", { count: missing.length, total: provinces.length, worst: most.name, worstValue: formatPercent(most.value) })
      : panels("missingNone"),
  };
}
