import { useTranslations } from "next-intl";
import type { Status } from "@/lib/performance/rules/severity";

export type StatusShare = { readonly status: Status; readonly share: string | null; readonly text: string };

type StatusBarsProps = {
  /** One bar, or two of the same statuses that are joined: by count above, by money below. Shares are percents of a bar. */
  bars: readonly { readonly label: string; readonly parts: readonly StatusShare[] }[];
};

const height = 28;
const join = 22;

type Drawn = StatusShare & { readonly from: number; readonly width: number };

function drawnParts(parts: readonly StatusShare[]): Drawn[] {
  let from = 0;
  return parts.map((part) => {
    const width = Number(part.share ?? 0);
    const drawn = { ...part, from, width };
    from += width;
    return drawn;
  });
}

/** Bars of 0–100 % split by status, in the fixed order, the same status joined from one to the next. */
export function StatusBars({ bars }: StatusBarsProps) {
  const drawn = bars.map(({ label, parts }) => ({ label, parts: drawnParts(parts) }));
  return (
    <div data-chart className="status-bars">
      {drawn.map(({ label, parts }, index) => {
        const below = drawn[index + 1]?.parts;
        return (
          <div key={label}>
            <StatusBar label={label} parts={parts} above={index === 0 || drawn.length === 1} />
            {below ? <Joins upper={parts} lower={below} /> : null}
          </div>
        );
      })}
    </div>
  );
}

function StatusBar({ label, parts, above }: { label: string; parts: readonly Drawn[]; above: boolean }) {
  const word = useTranslations("common.status");
  const said = parts.map(({ status, text }) => `${word(status)} ${text}`).join(", ");
  return (
    <>
      {above ? <p className="text-12 text-ink-2">{label}</p> : null}
      <svg width="100%" height={height} role="img" aria-label={`${label}: ${said}`}>
        {parts.map((part) =>
          part.width > 0 ? (
            <svg key={part.status} x={`${part.from}%`} width={`${part.width}%`} height={height} aria-hidden="true">
              <g data-say={`${word(part.status)}\n${part.text} · ${part.share}%`}>
                <rect width="100%" height="100%" className="status-part" data-status={part.status} />
                {part.width > 5 ? (
                  <text x="8" y="19" className="status-part-text" data-status={part.status}>
                    {part.text}
                  </text>
                ) : null}
              </g>
            </svg>
          ) : null,
        )}
      </svg>
      {above ? null : <p className="text-12 text-ink-2">{label}</p>}
    </>
  );
}

/** From a status in the upper bar to the same one in the lower: where money and count part, the band leans. */
function Joins({ upper, lower }: { upper: readonly Drawn[]; lower: readonly Drawn[] }) {
  return (
    <svg width="100%" height={join} viewBox={`0 0 100 ${join}`} preserveAspectRatio="none" aria-hidden="true" className="block">
      {upper.map((part, index) => {
        const other = lower[index];
        if (!other || part.width + other.width === 0) return null;
        const corners = `${part.from},0 ${part.from + part.width},0 ${other.from + other.width},${join} ${other.from},${join}`;
        return <polygon key={part.status} points={corners} className="status-join" data-status={part.status} />;
      })}
    </svg>
  );
}
