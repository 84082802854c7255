"use client";

import { Bar, BarChart, CartesianGrid, LabelList, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";

export type MonthBar = {
  readonly month: string;
  readonly planned: number;
  readonly paid: number | null;
  /** As printed, two decimals in the chart's unit. */
  readonly plannedText: string;
  readonly paidText: string | null;
};

type MonthBarsProps = {
  readonly rows: readonly MonthBar[];
  readonly words: { readonly planned: string; readonly paid: string; readonly unit: string };
  /** The month looked at; its column carries the figure. */
  readonly current: string;
  readonly description: string;
};

/**
 * Paid beside planned, month by month. Numbers here only place the bars; what is read (label, tooltip, table twin) is text made
 * from exact decimals. Walked by arrow keys once focused.
 */
export function MonthBars({ rows, words, current, description }: MonthBarsProps) {
  return (
    <figure className="month-bars" aria-label={description}>
      <p className="text-12 text-ink-2">{words.unit}</p>
      <ResponsiveContainer width="100%" height={220} initialDimension={{ width: 720, height: 220 }}>
        <BarChart data={[...rows]} margin={{ top: 18, right: 4, bottom: 0, left: 0 }} barGap={1} barCategoryGap="22%" accessibilityLayer>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="month"
            tickLine={false}
            axisLine={{ stroke: "var(--line-2)" }}
            interval={0}
            tick={<MonthTick current={current} />}
          />
          <YAxis
            width={48}
            tickCount={5}
            tickLine={false}
            axisLine={false}
            tick={{ fontSize: 12, fill: "var(--ink-2)" }}
            tickFormatter={count}
          />
          <ReferenceLine y={0} stroke="var(--line-2)" />
          <Tooltip content={<Reading words={words} />} cursor={{ fill: "var(--accent-wash)" }} isAnimationActive={false} />
          <Bar dataKey="planned" name={words.planned} fill="var(--d-left)" stroke="var(--d-plan)" isAnimationActive={false} />
          <Bar dataKey="paid" name={words.paid} fill="var(--d-paid)" isAnimationActive={false}>
            <LabelList
              content={({ x, y, width, index }) => {
                const row = rows[Number(index)];
                if (!row?.paidText || row.month !== current) return null;
                return (
                  <text x={Number(x) + Number(width) / 2} y={Number(y) - 6} textAnchor="middle" className="month-bars-value">
                    {row.paidText}
                  </text>
                );
              }}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
      <figcaption className="flex flex-wrap gap-x-5 text-12 text-ink-2">
        <span className="month-bars-key" data-of="paid">
          {words.paid}
        </span>
        <span className="month-bars-key" data-of="planned">
          {words.planned}
        </span>
      </figcaption>
    </figure>
  );
}

const count = (value: number): string => new Intl.NumberFormat("en", { maximumFractionDigits: 1 }).format(value).replace("-", "−");

type TickProps = { current: string; x?: number; y?: number; payload?: { value: string } };

function MonthTick({ current, x = 0, y = 0, payload }: TickProps) {
  const now = payload?.value === current;
  return (
    <text x={x} y={y + 12} textAnchor="middle" fontSize={12} fontWeight={now ? 700 : 400} fill={now ? "var(--accent-ink)" : "var(--ink-2)"}>
      {payload?.value}
    </text>
  );
}

type ReadingProps = { words: MonthBarsProps["words"]; active?: boolean; payload?: readonly { payload?: MonthBar }[] };

function Reading({ words, active, payload }: ReadingProps) {
  const row = payload?.[0]?.payload;
  if (!active || !row) return null;
  return (
    <div className="border border-line-2 bg-raised px-3 py-2 text-12 shadow-(--e-2)">
      <p className="font-semibold">{row.month}</p>
      <p>
        {words.paid} <b>{row.paidText ?? "–"}</b>
      </p>
      <p className="text-ink-2">
        {words.planned} {row.plannedText}
      </p>
    </div>
  );
}
