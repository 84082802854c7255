import { useLocale, useTranslations } from "next-intl";
import { fiscalMonthName, formatPercent } from "@/lib/i18n/format";
import { CurveInset } from "./curve-inset";
import type { CurveScene, XY } from "./curve-scene";

type CurveDrawingProps = {
  name: "wide" | "narrow";
  size: { readonly width: number; readonly height: number };
  scene: CurveScene;
  /** What is read at each month, October first. */
  says: readonly string[];
  /** Where each month leads, as far as months may be opened. */
  hrefs: readonly string[];
  month: number;
  targetWord?: string;
};

const line = (points: readonly XY[]): string => points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");

/** The scene with its colours and words; decides nothing. */
export function CurveDrawing({ name, size, scene, says, hrefs, month, targetWord }: CurveDrawingProps) {
  const t = useTranslations("common");
  const locale = useLocale();
  const { plot, end, gap, valueLabel } = scene;
  const step = (plot.right - plot.left) / 12;
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} className="curve" data-size={name} aria-hidden="true">
      {scene.band ? (
        <rect x={scene.band.x} y={plot.top} width={scene.band.width} height={plot.bottom - plot.top} className="curve-band" />
      ) : null}
      {scene.grid.map(({ value, y }) => (
        <g key={value}>
          <line x1={plot.left} x2={plot.right} y1={y} y2={y} className={value === 0 ? "curve-base" : "curve-grid"} />
          <text x={plot.left - 6} y={y + 4} textAnchor="end" className="curve-axis">
            {value}
          </text>
        </g>
      ))}
      <text x={0} y={8} className="curve-axis">
        {t("chart.percentOfBudget")}
      </text>
      {scene.months.map((at) =>
        name === "wide" || at.month === month || (at.month % 3 === 0 && Math.abs(at.month - month) > 1) ? (
          <text
            key={at.month}
            x={at.x}
            y={plot.bottom + 17}
            textAnchor="middle"
            className={at.month === month ? "curve-month-now" : "curve-axis"}
          >
            {fiscalMonthName(at.month, locale)}
          </text>
        ) : null,
      )}
      {scene.steps.map(({ from, to, riser }) => (
        <g key={`${from[0]}`}>
          {riser ? <line x1={riser[0][0]} y1={riser[0][1]} x2={riser[1][0]} y2={riser[1][1]} className="curve-riser" /> : null}
          <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} className="curve-step" />
        </g>
      ))}
      <polyline points={line(scene.plan)} className="curve-plan" />
      <polyline points={line(scene.paidSolid)} className="curve-paid" />
      <polyline points={line(scene.paidDashed)} className="curve-paid" data-provisional />
      {gap ? (
        <path
          d={`M${gap.x - 4} ${gap.from}h8M${gap.x} ${gap.from}V${gap.to}m-4 0h8`}
          className="curve-gap"
          data-ahead={gap.from < gap.to || undefined}
        />
      ) : null}
      {scene.officialDot ? <circle cx={scene.officialDot[0]} cy={scene.officialDot[1]} r="2.6" className="fill-paid" /> : null}
      {end ? <circle cx={end.at[0]} cy={end.at[1]} r="5" className="curve-end" data-hollow={end.hollow || undefined} /> : null}
      {scene.steps.map(({ to, value }) =>
        to[0] < plot.right ? (
          <text key={`${to[0]}`} x={to[0] - 3} y={to[1] - 5} textAnchor="end" className="curve-step-word">
            {formatPercent(value, 0)}
          </text>
        ) : null,
      )}
      {scene.endLabels.map(({ kind, value, at }) => (
        <text key={kind} x={at[0]} y={at[1] + 4} className={kind === "plan" ? "curve-axis" : "curve-step-word"}>
          {kind === "plan" ? t("money.plan") : (targetWord ?? t("money.target"))} {formatPercent(value, 0)}
        </text>
      ))}
      {end && valueLabel ? (
        <text x={valueLabel.at[0]} y={valueLabel.at[1] + 14} textAnchor={valueLabel.anchor} className="curve-value">
          {formatPercent(end.paid)}
          {end.hollow && !valueLabel.compact ? (
            <>
              <tspan x={valueLabel.at[0]} dy="17" className="curve-value-note">
                {t("chart.withSubmitted")}
              </tspan>
              <tspan x={valueLabel.at[0]} dy="16" className="curve-value-note">
                {t("confidence.certified")} {formatPercent(end.official)}
              </tspan>
            </>
          ) : null}
        </text>
      ) : null}
      {scene.inset ? <CurveInset inset={scene.inset} /> : null}
      {scene.months.map((at) => {
        const href = hrefs[at.month - 1];
        const about = { className: "chart-column", "data-say": says[at.month - 1], "data-now": at.month === month || undefined };
        const column = (
          <>
            <rect x={at.x - step / 2} y={plot.top} width={step} height={plot.bottom - plot.top + 22} />
            <path d={`M${at.x} ${plot.top}V${plot.bottom}`} />
          </>
        );
        // The curve is one control with the keyboard: its links are for the pointer, and for Enter at the month being read.
        return href ? (
          <a key={at.month} {...about} href={href} tabIndex={-1}>
            {column}
          </a>
        ) : (
          <g key={at.month} {...about}>
            {column}
          </g>
        );
      })}
    </svg>
  );
}
