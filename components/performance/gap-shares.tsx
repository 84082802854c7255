import { useLocale, useTranslations } from "next-intl";
import { formatMillion, formatPercent } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { fullName, shortName } from "./place-name";

const height = 26;

/** The money below plan as one bar: each of the largest units a part of it, the others together. */
export function GapShares({ overview }: { overview: Overview }) {
  const t = useTranslations("panels.gap");
  const locale = useLocale();
  const { top, total, below } = overview.figures.contributors;
  let from = 0;
  const parts = top.map(({ place, shortfall, share }) => {
    const part = { id: place.id, name: shortName(place, locale), full: fullName(place, locale), shortfall, share, from };
    from += Number(share);
    return part;
  });
  const label = t("bar", { total: formatMillion(total, locale) });
  return (
    <div data-chart className="gap-shares">
      <svg width="100%" height={height} role="img" aria-label={label}>
        <rect width="100%" height={height} className="fill-left" />
        {parts.map((part) => (
          <svg key={part.id} x={`${part.from}%`} width={`${part.share}%`} height={height} aria-hidden="true">
            <g data-say={`${part.full}\n${formatMillion(part.shortfall, locale)} · ${formatPercent(part.share)}%`}>
              <rect width="100%" height="100%" className="gap-share" />
              {Number(part.share) >= 9 ? (
                <text x="6" y="17" className="gap-share-text">
                  {part.name}
                </text>
              ) : Number(part.share) >= 4 ? (
                <text x="6" y="17" className="gap-share-text">
                  {formatPercent(part.share, 1)}
                </text>
              ) : null}
            </g>
          </svg>
        ))}
        {below > parts.length && from < 90 ? (
          <svg x={`${from}%`} width={`${100 - from}%`} height={height} aria-hidden="true">
            <text x="8" y="17" className="gap-share-rest">
              {t("others", { count: below - parts.length })}
            </text>
          </svg>
        ) : null}
      </svg>
    </div>
  );
}
