"use client";

import { useLocale, useTranslations } from "next-intl";
import { CartesianGrid, Line, LineChart, ReferenceDot, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { fiscalMonthName, formatPercent } from "@/lib/i18n/format";
import { type HistoryPoint, lastPoint } from "./history-figures";
import { type Measure, pieces, rowsOf } from "./history-scene";

const measures: readonly Measure[] = ["physical", "paid"];
const height = 220;

/** Plan, work and payment by month; read by pointing, touching or the arrow keys. The table below it is its twin. */
export function HistoryLines({ points, description }: { points: readonly HistoryPoint[]; description: string }) {
  const t = useTranslations("evidence.history");
  const locale = useLocale();
  const last = lastPoint(points);
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 520, height }}>
      <LineChart
        data={rowsOf(points)}
        margin={{ top: 12, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer
        role="img"
        aria-label={`${t("chart")} ${description}`}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="month"
          type="number"
          domain={[1, 12]}
          ticks={[1, 4, 7, 10, 12]}
          tickLine={false}
          tick={{ fontSize: 12, fill: "var(--ink-2)" }}
          tickFormatter={(month: number) => fiscalMonthName(month, locale)}
        />
        <YAxis
          domain={[0, 100]}
          ticks={[0, 25, 50, 75, 100]}
          width={36}
          tickLine={false}
          axisLine={false}
          tick={{ fontSize: 12, fill: "var(--ink-2)" }}
        />
        <Tooltip content={<Reading />} isAnimationActive={false} />
        <Line dataKey="plan" stroke="var(--d-plan)" strokeWidth={1.5} dot={false} isAnimationActive={false} />
        {measures.flatMap((measure) =>
          pieces.map((piece) => (
            <Line
              key={`${measure}.${piece}`}
              dataKey={(row: ReturnType<typeof rowsOf>[number]) => row[`${measure}.${piece}`] ?? null}
              stroke={`var(--d-${measure})`}
              strokeWidth={2.6}
              strokeDasharray={piece.startsWith("dashed") ? "5 4" : undefined}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          )),
        )}
        {measures.map((measure) =>
          last?.[measure] ? (
            <ReferenceDot
              key={measure}
              x={last.month}
              y={Number(last[measure])}
              r={4}
              stroke={`var(--d-${measure})`}
              strokeWidth={2}
              fill={last.confidence === "certified" ? `var(--d-${measure})` : "var(--surface)"}
            />
          ) : null,
        )}
      </LineChart>
    </ResponsiveContainer>
  );
}

type ReadingProps = { active?: boolean; payload?: readonly { payload?: { point: HistoryPoint } }[] };

function Reading({ active, payload }: ReadingProps) {
  const t = useTranslations("evidence.history");
  const locale = useLocale();
  const point = payload?.[0]?.payload?.point;
  if (!active || !point) return null;
  return (
    <div className="border border-line-2 bg-raised px-3 py-2 text-12 shadow-(--e-2)">
      <p className="font-semibold">{fiscalMonthName(point.month, locale)}</p>
      {point.plan === null ? null : (
        <p className="text-ink-2">
          {t("chartPlan")} {formatPercent(point.plan)}
        </p>
      )}
      {point.physical === null ? null : <p>{t("chartPhysical", { value: formatPercent(point.physical) })}</p>}
      {point.paid === null ? null : <p>{t("chartPaid", { value: formatPercent(point.paid) })}</p>}
      {point.confidence ? <p className="text-ink-2">{t(point.confidence === "certified" ? "isCertified" : "isSubmitted")}</p> : null}
    </div>
  );
}
