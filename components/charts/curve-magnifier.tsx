import { useTranslations } from "next-intl";
import { compareDecimals } from "@/lib/core/percent";
import { formatPercent } from "@/lib/i18n/format";
import { differenceOf } from "./difference-of";

/**
 * Certified and submitted nearly coincide on a national curve (DESIGN §14): here is the stretch between them alone, at a
 * scale of its own, with the difference as a figure. Nothing while they are equal.
 */
export function CurveMagnifier({ paid, official }: { paid: string | null; official: string | null }) {
  const t = useTranslations("common");
  if (paid === null || official === null || compareDecimals(paid, official) === 0) return null;
  return (
    <p className="magnifier">
      <span>
        {t("confidence.certified")} <b>{formatPercent(official)}</b>
      </span>
      <svg width="84" height="14" aria-hidden="true">
        <rect x="6" y="4" width="72" height="6" fill="url(#hatch-submitted)" />
        <circle cx="6" cy="7" r="4" className="fill-paid" />
        <circle cx="77" cy="7" r="4.5" className="curve-end" data-hollow />
      </svg>
      <span>
        {t("chart.withSubmitted")} <b>{formatPercent(paid)}</b>
      </span>
      <span className="text-ink-2">{t("chart.apart", { points: differenceOf(paid, official) })}</span>
    </p>
  );
}
