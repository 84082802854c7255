import { useLocale, useTranslations } from "next-intl";
import { fiscalMonthName, formatPercent } from "@/lib/i18n/format";
import styles from "./history.module.css";
import type { HistoryPoint } from "./history-figures";
import { frame, planPath, type Series, seriesOf, spread, xOf, yOf } from "./history-scene";

/** Plan, work and payment by month, drawn by the server too; the table below it is its twin. */
export function HistoryChart({ points, description }: { points: readonly HistoryPoint[]; description: string }) {
  const t = useTranslations("evidence.history");
  const locale = useLocale();
  const physical = seriesOf(points, "physical");
  const paid = seriesOf(points, "paid");
  const plan = points.findLast(({ plan: percent }) => percent !== null)?.plan ?? null;
  const ends = [
    ...(plan === null ? [] : [{ key: "plan", y: yOf(Number(plan)), words: t("chartPlan") }]),
    ...labelOf("physical", physical, (value) => t("chartPhysical", { value })),
    ...labelOf("paid", paid, (value) => t("chartPaid", { value })),
  ];
  const places = spread(ends);
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} className={styles.chart} role="img" aria-label={`${t("chart")} ${description}`}>
        {[0, 50, 100].map((percent) => (
          <g key={percent}>
            <line className={styles.grid} x1={frame.left} x2={frame.right} y1={yOf(percent)} y2={yOf(percent)} />
            <text className={styles.axis} x={frame.left - 6} y={yOf(percent) + 4} textAnchor="end">
              {percent}
            </text>
          </g>
        ))}
        {[1, 4, 7, 10].map((month) => (
          <text key={month} className={styles.axis} x={xOf(month)} y={frame.bottom + 18} textAnchor="middle">
            {fiscalMonthName(month, locale)}
          </text>
        ))}
        <path className={styles.plan} d={planPath(points)} />
        <Line series={physical} className={styles.physical} />
        <Line series={paid} className={styles.paid} />
        {ends.map(({ key, words }) => (
          <text key={key} className={styles.label} x={frame.right + 4} y={(places.get(key) ?? 0) + 4}>
            {words}
          </text>
        ))}
      </svg>
      <figcaption className="text-12 text-ink-2">
        % · {t("legendSolid")} · {t("legendDashed")}
      </figcaption>
    </figure>
  );
}

const labelOf = (key: string, { end }: Series, words: (value: string) => string) =>
  end ? [{ key, y: end.y, words: words(formatPercent(end.value, 1)) }] : [];

function Line({ series, className }: { series: Series; className: string | undefined }) {
  return (
    <g className={className}>
      {series.segments.map(({ path, dashed }) => (
        <path key={path} d={path} strokeDasharray={dashed ? "5 4" : undefined} />
      ))}
      {series.end ? <circle cx={series.end.x} cy={series.end.y} r={3.5} data-hollow={series.end.hollow || undefined} /> : null}
    </g>
  );
}
