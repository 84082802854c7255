import type { Status } from "@/components/ui/status-mark";
import { heatPaths, heatSize, heatWidth } from "./heat-scene";

export type HeatLine = {
  readonly id: string;
  /** As written at the row, and as read out. */
  readonly label: string;
  readonly name: string;
  readonly href: string;
  /** The first row of a group stands out and has a line above it. */
  readonly leads: boolean;
  readonly statuses: readonly (Status | null)[];
  /** What is read at each month; a month not reached is empty. */
  readonly says: readonly string[];
};

const statuses = ["on_plan", "watch", "late", "critical", "missing"] as const;

type HeatBlockProps = {
  lines: readonly HeatLine[];
  /** Names of the first months of the quarters. */
  quarters: readonly string[];
  /** The fiscal month looked at. */
  month: number;
};

/** Signs of a name that fit its column; a longer one is drawn narrower. */
const roomy = 22;

/** Units by months: every cell the shape of its status. Its words are kept by row and read by the page's chart reader. */
export function HeatBlock({ lines, quarters, month }: HeatBlockProps) {
  const { left, top, cell, row } = heatSize;
  const height = top + lines.length * row + 2;
  const paths = heatPaths(lines.map((line) => line.statuses));
  return (
    <svg viewBox={`0 0 ${heatWidth} ${height}`} className="heat-block" data-heat={`${left} ${top} ${cell} ${row}`} aria-hidden="true">
      <rect x={left + (month - 1) * cell} y={top - 3} width={cell} height={height - top + 3} className="curve-band" />
      {quarters.map((name, index) => (
        <g key={name}>
          <text x={left + index * 3 * cell + 3} y={top - 8} className="heat-month">
            {name}
          </text>
          <path d={`M${left + index * 3 * cell} ${top - 14}V${height}`} className="heat-line" />
        </g>
      ))}
      {lines.map((line, index) => (
        <g key={line.id} data-name={line.name} data-values={line.says.join("|")}>
          {line.leads ? <path d={`M0 ${top + index * row}H${heatWidth}`} className="heat-line" data-strong /> : null}
          <a href={line.href} tabIndex={-1}>
            <text
              x={line.leads ? 0 : 8}
              y={top + index * row + 14}
              className="heat-name"
              data-leads={line.leads || undefined}
              {...(line.label.length > roomy ? { textLength: left - 14, lengthAdjust: "spacingAndGlyphs" } : {})}
            >
              {line.label}
            </text>
          </a>
        </g>
      ))}
      {statuses.map((status) =>
        paths[status] === "" ? null : <path key={status} d={paths[status]} className="heat-mark" data-status={status} />,
      )}
      <rect className="heat-frame" width={cell} height={row} x="-100" />
    </svg>
  );
}
