import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatPercent } from "@/lib/i18n/format";
import { barParts } from "./bar-parts";

type ConfidenceLineProps = {
  /** Shares of the budget, percent: they say how much of what stands below can be quoted. */
  certified: string | null;
  submitted: string | null;
  missing: string | null;
  /** Written out, with day, month, Buddhist year and time. */
  asOf: string;
  /** Links at the end: another date, who is missing. */
  tools?: ReactNode;
};

/** Stands under every title: how much is certified, submitted, missing, and as of when. */
export function ConfidenceLine({ certified, submitted, missing, asOf, tools }: ConfidenceLineProps) {
  const t = useTranslations("common.confidence");
  const shares = { certified: formatPercent(certified), submitted: formatPercent(submitted), missing: formatPercent(missing) };
  const parts = barParts({ certified, provisional: submitted });
  return (
    <div className="confidence-line">
      <svg className="bar-mark confidence-bar" height="12" aria-hidden="true">
        <rect width="100%" height="100%" fill="url(#hatch-missing)" className="confidence-edge" />
        <rect width={`${parts.certified.width}%`} height="100%" className="fill-paid" />
        <rect x={`${parts.provisional.from}%`} width={`${parts.provisional.width}%`} height="100%" fill="url(#hatch-submitted)" />
      </svg>
      <span>
        {t("certified")} <b>{shares.certified}%</b>
      </span>
      <span>
        {t("submitted")} <b>{shares.submitted}%</b>
      </span>
      <span>
        {t("missing")} <b>{shares.missing}%</b>
      </span>
      <span className="confidence-when">{t.rich("asOf", { when: asOf, b: (chunks) => <b>{chunks}</b> })}</span>
      {tools ? <span data-print="none">{tools}</span> : null}
    </div>
  );
}
