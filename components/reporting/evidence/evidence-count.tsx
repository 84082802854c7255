import { useTranslations } from "next-intl";

/** How many files stand beside a figure: a small paper with a number, and in words for whoever does not see it. Nothing when there are none. */
export function EvidenceCount({ count }: { count: number }) {
  const t = useTranslations("evidence.panel");
  if (count === 0) return null;
  const words = t("count", { count });
  return (
    <span className="inline-flex items-center gap-1 text-12 text-ink-2" title={words}>
      <svg width="11" height="13" viewBox="0 0 11 13" aria-hidden="true" fill="none" stroke="currentColor">
        <path d="M1 .75h6l3 3v8.5H1zM7 .75v3h3M3 7h5M3 9.5h5" />
      </svg>
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
