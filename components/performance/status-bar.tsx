import { useTranslations } from "next-intl";
import type { Status } from "@/lib/performance/rules/severity";

type StatusBarProps = {
  label: string;
  /** In the fixed order of statuses; `share` is a percent of the bar, `text` what is written on it. */
  parts: readonly { readonly status: Status; readonly share: string | null; readonly text: string }[];
};

const height = 28;

/** One bar of 0–100 % split by status. A part too narrow for its number leaves it to the table and the label. */
export function StatusBar({ label, parts }: StatusBarProps) {
  const word = useTranslations("common.status");
  let from = 0;
  const drawn = parts.map(({ status, share, text }) => {
    const width = Number(share ?? 0);
    const part = { status, text, width, from };
    from += width;
    return part;
  });
  const said = parts.map(({ status, text }) => `${word(status)} ${text}`).join(", ");
  return (
    <div className="pb-2">
      <p className="text-12 text-ink-2">{label}</p>
      <svg width="100%" height={height} role="img" aria-label={`${label}: ${said}`}>
        {drawn.map((part) =>
          part.width > 0 ? (
            <svg key={part.status} x={`${part.from}%`} width={`${part.width}%`} height={height} aria-hidden="true">
              <rect width="100%" height="100%" className="status-part" data-status={part.status} />
              {part.width > 5 ? (
                <text x="8" y="19" className="status-part-text" data-status={part.status}>
                  {part.text}
                </text>
              ) : null}
            </svg>
          ) : null,
        )}
      </svg>
    </div>
  );
}
