import { useTranslations } from "next-intl";
import { formatPercent } from "@/lib/i18n/format";
import type { InsetScene } from "./curve-inset-scene";
import type { XY } from "./curve-scene";
import { differenceOf } from "./difference-of";

const line = (points: readonly XY[]): string => points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
/** Two ends this close would write over each other: their words are pushed apart. */
const lineHeight = 16;

/** The window over the stretch where certified and submitted nearly coincide: both lines, both figures, and how far apart. */
export function CurveInset({ inset: { box, paid, official, paidPercent, officialPercent } }: { inset: InsetScene }) {
  const t = useTranslations("common");
  const [upper, lower] = [paid.at(-1), official.at(-1)];
  if (!upper || !lower) return null;
  const x = upper[0] + 9;
  const spread = Math.max(0, lineHeight - (lower[1] - upper[1])) / 2;
  const within = (y: number) => Math.min(box.y + box.height - 6, Math.max(box.y + 30, y));
  return (
    <g className="curve-inset">
      <rect x={box.x} y={box.y} width={box.width} height={box.height} />
      <text x={box.x + 8} y={box.y + 14} className="curve-axis">
        {t("chart.apart", { points: differenceOf(paidPercent, officialPercent) })}
      </text>
      <polyline points={line(official)} className="curve-paid" />
      <polyline points={line(paid)} className="curve-paid" data-provisional />
      <circle cx={upper[0]} cy={upper[1]} r="4.5" className="curve-end" data-hollow />
      <circle cx={lower[0]} cy={lower[1]} r="3.5" className="fill-paid" />
      <text x={x} y={within(upper[1] + 4 - spread)} className="curve-value-note">
        {formatPercent(paidPercent)} {t("confidence.submitted")}
      </text>
      <text x={x} y={within(lower[1] + 4 + spread)} className="curve-value-note">
        {formatPercent(officialPercent)} {t("confidence.certified")}
      </text>
    </g>
  );
}
