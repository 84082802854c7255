/** One month: amounts in the chart's unit as numbers to place bars by, and as text to be read. */
export type MonthBar = {
  readonly month: string;
  readonly planned: number;
  readonly paid: number | null;
  readonly paidText: string | null;
  readonly say: string;
};

type MonthBarsProps = {
  readonly rows: readonly MonthBar[];
  readonly words: { readonly planned: string; readonly paid: string; readonly unit: string };
  /** Index of the month looked at; its column carries the figure. */
  readonly current: number;
  readonly description: string;
};

const plot = { top: 22, height: 176, bottom: 22 } as const;

/** Share of the plot's width a month takes. */
const columnShare = 8.3;

/** The round step of an axis that passes `most` in at most five steps. */
export function axisStep(most: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, most / 5)));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((step) => step * 5 >= most) ?? magnitude * 10;
}

/** Paid beside planned, month by month, drawn by the server; a month that pays back more than it pays hangs below the line. */
export function MonthBars({ rows, words, current, description }: MonthBarsProps) {
  const amounts = rows.flatMap(({ planned, paid }) => [planned, paid ?? 0]);
  const step = axisStep(Math.max(...amounts, 1) - Math.min(...amounts, 0));
  const [low, high] = [Math.floor(Math.min(...amounts, 0) / step) * step, Math.ceil(Math.max(...amounts, 1) / step) * step];
  const yOf = (value: number): number => plot.top + plot.height * ((high - value) / (high - low));
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
  const bar = (value: number) => ({ y: Math.min(yOf(0), yOf(value)), height: Math.abs(yOf(value) - yOf(0)) });
  return (
    <div className="month-bars" data-chart>
      <p className="text-12 text-ink-2">{words.unit}</p>
      <div
        role="slider"
        tabIndex={0}
        aria-label={description}
        aria-valuemin={1}
        aria-valuemax={12}
        aria-valuenow={current + 1}
        aria-valuetext={rows[current]?.say.replaceAll("\n", " ")}
      >
        <svg className="month-bars-plot" height={plot.top + plot.height + plot.bottom} aria-hidden="true">
          {ticks.map((tick) => (
            <g key={tick}>
              <line x2="100%" y1={yOf(tick)} y2={yOf(tick)} className={tick === 0 ? "curve-base" : "curve-grid"} />
              <text x="-8" y={yOf(tick) + 4} textAnchor="end" className="month-bars-axis">
                {tick.toLocaleString("en-US")}
              </text>
            </g>
          ))}
          {rows.map(({ month, planned, paid, paidText, say }, index) => (
            <svg key={month} x={`${index * columnShare}%`} width={`${columnShare}%`} height="100%" overflow="visible" aria-hidden="true">
              <g className="month-column" data-say={say} data-now={index === current || undefined}>
                <rect y={plot.top} width="100%" height={plot.height + plot.bottom} />
                <rect x="12%" width="34%" {...bar(planned)} className="month-planned" />
                {paid === null ? null : <rect x="50%" width="34%" {...bar(paid)} className="fill-paid" />}
              </g>
              <text
                x="48%"
                y={plot.top + plot.height + 17}
                textAnchor="middle"
                className="month-bars-axis"
                data-now={index === current || undefined}
              >
                {month}
              </text>
              {index === current && paid !== null && paidText ? (
                <text x="48%" y={Math.min(yOf(paid), yOf(planned)) - 7} textAnchor="middle" className="month-bars-value">
                  {paidText}
                </text>
              ) : null}
            </svg>
          ))}
        </svg>
      </div>
      <p className="flex flex-wrap gap-x-5 text-12 text-ink-2">
        {(["paid", "planned"] as const).map((kind) => (
          <span key={kind} className="inline-flex items-center gap-1.5">
            <svg width="10" height="10" aria-hidden="true">
              <rect width="10" height="10" className={kind === "paid" ? "fill-paid" : "month-planned"} />
            </svg>
            {words[kind]}
          </span>
        ))}
      </p>
    </div>
  );
}
