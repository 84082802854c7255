"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
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
  /** Words of the comparison, e.g. the target's own name; falls back to "เป้า". */
  targetWord?: string;
};

const sizes = { wide: { width: 620, height: 340 }, narrow: { width: 352, height: 280 } } as const;

/**
 * Plan thin grey, certified thick, the last segment dashed to a hollow dot while provisional, targets as black steps. Drawn
 * by the server in two sizes, so that it is there without a script and in print; the arrows walk the months.
 */
export function SCurve({ points, month, description, targetWord }: SCurveProps) {
  const t = useTranslations("common");
  const locale = useLocale();
  const [walked, setWalked] = useState<number | null>(null);
  const shown = points.find((point) => point.month === (walked ?? month));
  const now = points.find((point) => point.month === month);

  const byKey = (event: KeyboardEvent) => {
    const at = walked ?? month;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 1, End: 12 }[event.key];
    if (event.key === "Escape") setWalked(null);
    if (to === undefined) return;
    event.preventDefault();
    setWalked(Math.min(12, Math.max(1, to)));
  };
  const byPointer = (event: PointerEvent<HTMLDivElement>) => {
    const svg = [...event.currentTarget.querySelectorAll("svg[data-size]")].find((one) => one.clientWidth > 0);
    if (!svg) return;
    const { plot } = curveScene(points, month, sizes[svg.getAttribute("data-size") === "narrow" ? "narrow" : "wide"]);
    const box = svg.getBoundingClientRect();
    const width = sizes[svg.getAttribute("data-size") === "narrow" ? "narrow" : "wide"].width;
    const x = ((event.clientX - box.left) / box.width) * width;
    const at = Math.ceil(((x - plot.left) / (plot.right - plot.left)) * 12);
    setWalked(at >= 1 && at <= 12 ? at : null);
  };

  return (
    <div className="s-curve">
      <div
        className="s-curve-canvas"
        role="slider"
        tabIndex={0}
        aria-label={`${description} ${t("chart.walk")}`}
        aria-valuemin={1}
        aria-valuemax={12}
        aria-valuenow={shown?.month ?? month}
        aria-valuetext={shown ? readout(shown) : undefined}
        onKeyDown={byKey}
        onBlur={() => setWalked(null)}
        onPointerMove={byPointer}
        onPointerLeave={() => setWalked(null)}
      >
        {(["wide", "narrow"] as const).map((name) => (
          <CurveDrawing
            key={name}
            name={name}
            size={sizes[name]}
            scene={curveScene(points, month, sizes[name])}
            walked={walked}
            month={month}
            targetWord={targetWord}
          />
        ))}
      </div>
      <div className="s-curve-foot">
        <p className="s-curve-readout" aria-hidden="true">
          {shown ? readout(shown) : null}
        </p>
        {now ? <CurveMagnifier paid={now.paid} official={now.official} /> : null}
      </div>
    </div>
  );

  function readout(point: CurvePoint): string {
    const name = fiscalMonthName(point.month, locale);
    const parts = [
      `${name} ${t("money.plan")} ${formatPercent(point.plan)}%`,
      point.paid === null ? null : `${t("money.paid")} ${formatPercent(point.paid)}%`,
      point.provisional && point.official !== null ? `${t("confidence.certified")} ${formatPercent(point.official)}%` : null,
      point.target === null ? null : `${targetWord ?? t("money.target")} ${formatPercent(point.target)}%`,
    ];
    return parts.filter((part) => part !== null).join(" · ");
  }
}
