import { useTranslations } from "next-intl";

/** Ranks climbed or lost since last month: a mark and a number, with words for those who hear it. */
export function Movement({ places }: { places: number | null }) {
  const t = useTranslations("performance.children");
  if (places === null) return <span className="text-ink-3">–</span>;
  if (places === 0)
    return (
      <span className="text-ink-3">
        <span aria-hidden="true">=</span>
        <span className="sr-only">{t("same")}</span>
      </span>
    );
  const up = places > 0;
  const count = Math.abs(places);
  return (
    <span className={`no-break ${up ? "text-on-t" : "text-crit-t"}`}>
      <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" className="mr-0.5 inline-block">
        <path d={up ? "M4 1 7.5 7h-7Z" : "M4 7 .5 1h7Z"} fill="currentColor" />
      </svg>
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t(up ? "up" : "down", { count })}</span>
    </span>
  );
}
