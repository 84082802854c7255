import { useLocale, useTranslations } from "next-intl";
import { fiscalMonthName, formatPercent } from "@/lib/i18n/format";
import { CurveDrawing } from "./curve-drawing";
import { CurveMagnifier } from "./curve-magnifier";
import { type CurvePoint, curveScene } from "./curve-scene";

type SCurveProps = {
  points: readonly CurvePoint[];
  /** The fiscal month looked at. */
  month: number;
  /** The sentence above the chart in one string: its accessible description. */
  description: string;
  /** The same page at each month that may be looked at, October first; without them the months are only read. */
  hrefs?: readonly string[];
  /** Words of the comparison, e.g. the target's own name; falls back to the word for target. */
  targetWord?: string;
};

const sizes = { wide: { width: 620, height: 340 }, narrow: { width: 352, height: 280 } } as const;

/**
 * Plan thin grey, certified thick, the last segment dashed to a hollow dot while provisional, targets as black steps. Drawn
 * by the server in two sizes, so that it is there without a script and in print; the page's chart reader walks the months.
 */
export function SCurve({ points, month, description, hrefs = [], targetWord }: SCurveProps) {
  const t = useTranslations("common");
  const locale = useLocale();
  const now = points.find((point) => point.month === month);
  const says = points.map((point) => readout(point));
  return (
    <div className="s-curve" data-chart>
      <div className="s-curve-canvas">
        {/* Beside the drawing and not around it: a control of one value holds no links. */}
        <div
          className="s-curve-control"
          role="slider"
          tabIndex={0}
          aria-label={`${description} ${t(hrefs.length > 0 ? "chart.walkOpen" : "chart.walk")}`}
          aria-valuemin={1}
          aria-valuemax={12}
          aria-valuenow={month}
          aria-valuetext={says[month - 1]?.replaceAll("\n", " ")}
        />
        {(["wide", "narrow"] as const).map((name) => (
          <CurveDrawing
            key={name}
            name={name}
            size={sizes[name]}
            scene={curveScene(points, month, sizes[name])}
            says={says}
            hrefs={hrefs}
            month={month}
            targetWord={targetWord}
          />
        ))}
      </div>
      {now && !curveScene(points, month, sizes.wide).inset ? (
        <div className="s-curve-foot">
          <CurveMagnifier paid={now.paid} official={now.official} />
        </div>
      ) : null}
    </div>
  );

  function gap(points: string): string {
    const below = points.startsWith("-");
    return t(below ? "map.below" : "map.above", { points: formatPercent(below ? points.slice(1) : points) });
  }

  function readout(point: CurvePoint): string {
    const parts = [
      `${fiscalMonthName(point.month, locale, "long")}\n${t("money.plan")} ${formatPercent(point.plan)}%`,
      point.paid === null ? null : `${t("money.paid")} ${formatPercent(point.paid)}%`,
      point.planPoints && /[1-9]/.test(point.planPoints) ? gap(point.planPoints) : null,
      point.provisional && point.official !== null ? `${t("confidence.certified")} ${formatPercent(point.official)}%` : null,
      point.target === null ? null : `${targetWord ?? t("money.target")} ${formatPercent(point.target)}%`,
    ];
    return parts.filter((part) => part !== null).join(" · ");
  }
}
