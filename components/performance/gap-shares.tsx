import { useLocale, useTranslations } from "next-intl";
import { formatMillion, formatPercent } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { fullName } from "./place-name";

const height = 26;

/** Widths of the strip in pixels, as panel-marks.css knows them; a word that needs more than the last is never shown. */
const rooms = [280, 360, 480, 640, 800, 960, 1200] as const;

/** The width the strip needs for words to fit in a part of it; the list below says what has no room here. */
const roomFor = (words: string, share: number): number | "none" =>
  rooms.find((room) => (room * share) / 100 >= words.replace(/\p{M}/gu, "").length * 7.2 + 12) ?? "none";

/** The money below plan as one bar: each of the largest units a part of it, the others together. */
export function GapShares({ overview }: { overview: Overview }) {
  const t = useTranslations("panels.gap");
  const children = useTranslations("performance.children");
  const locale = useLocale();
  const { top, total, below } = overview.figures.contributors;
  let from = 0;
  const parts = top.map(({ place, own, shortfall, share }) => {
    const label = `${formatPercent(share, 1)}%`;
    const part = {
      id: place.id,
      label,
      full: own ? children("ownOf", { place: fullName(place, locale) }) : fullName(place, locale),
      shortfall,
      share,
      from,
    };
    from += Number(share);
    return part;
  });
  const label = t("bar", { total: formatMillion(total, locale) });
  const others = t("others", { count: below - parts.length });
  return (
    <div data-chart className="gap-shares">
      <svg width="100%" height={height} role="img" aria-label={label}>
        <rect width="100%" height={height} className="fill-left" />
        {parts.map((part) => (
          <svg key={part.id} x={`${part.from}%`} width={`${part.share}%`} height={height} aria-hidden="true">
            <g data-say={`${part.full}\n${formatMillion(part.shortfall, locale)} · ${formatPercent(part.share)}%`}>
              <rect width="100%" height="100%" className="gap-share" />
              <text x="6" y="17" className="gap-share-text" data-room={roomFor(part.label, Number(part.share))}>
                {part.label}
              </text>
            </g>
          </svg>
        ))}
        {below > parts.length && from < 90 ? (
          <svg x={`${from}%`} width={`${100 - from}%`} height={height} aria-hidden="true">
            <text x="8" y="17" className="gap-share-rest" data-room={roomFor(others, 100 - from)}>
              {others}
            </text>
          </svg>
        ) : null}
      </svg>
    </div>
  );
}
