/** Twelve months in a few pixels: plan thin and grey behind, paid in front, the end dot solid when certified and hollow when not. */
type SparkLineProps = {
  plan: readonly (string | null)[];
  paid: readonly (string | null)[];
  provisional: boolean;
  /** Said to screen readers; without it the row's figures already say it. */
  label?: string;
};

const width = 76;
const height = 24;
const inset = 3;

const pointOf = (index: number, percent: string): readonly [number, number] => [
  inset + (index * (width - 2 * inset)) / 11,
  height - inset - (Math.min(100, Math.max(0, Number(percent))) * (height - 2 * inset)) / 100,
];

const pointsOf = (values: readonly (string | null)[]): (readonly [number, number])[] =>
  values.flatMap((value, index) => (value === null ? [] : [pointOf(index, value)]));

const line = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");

export function SparkLine({ plan, paid, provisional, label }: SparkLineProps) {
  const paidPoints = pointsOf(paid);
  const end = paidPoints.at(-1);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <polyline points={line(pointsOf(plan))} fill="none" stroke="var(--d-plan)" strokeWidth="1" />
      <polyline points={line(paidPoints)} fill="none" stroke="var(--d-paid)" strokeWidth="1.8" />
      {end ? (
        <circle
          cx={end[0]}
          cy={end[1]}
          r="2.6"
          fill={provisional ? "var(--canvas)" : "var(--d-paid)"}
          stroke="var(--d-paid)"
          strokeWidth="1.5"
        />
      ) : null}
    </svg>
  );
}
