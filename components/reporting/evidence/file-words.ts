import { useLocale, useTranslations } from "next-intl";
import type { EvidenceItem } from "@/lib/evidence/rules/evidence-view";
import { formatInstant } from "@/lib/i18n/format";

/** A file's facts in words: kind and pages, size, when and where it was taken, who added it. */
export function useFileWords() {
  const t = useTranslations("evidence.panel");
  const locale = useLocale();
  // The units are written the same in every language.
  const sizeOf = (bytes: number): string =>
    bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  const kindOf = ({ mediaType, pages }: EvidenceItem): string => {
    if (mediaType !== "application/pdf") return t("image");
    return pages === null ? t("pdf") : t("pdfPages", { count: pages });
  };
  return {
    sizeOf,
    facts: (item: EvidenceItem): string[] => [
      kindOf(item),
      sizeOf(item.size),
      ...(item.takenAt ? [t("taken", { when: formatInstant(item.takenAt, locale) })] : []),
      ...(item.latitude !== null && item.longitude !== null
        ? [t("locatedAt", { latitude: Number(item.latitude).toFixed(4), longitude: Number(item.longitude).toFixed(4) })]
        : []),
    ],
    addedBy: (item: EvidenceItem): string =>
      t("addedBy", { who: locale === "th" ? item.addedByTitleTh : item.addedByTitleEn, when: formatInstant(item.addedAt, locale) }),
  };
}
