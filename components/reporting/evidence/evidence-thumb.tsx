import { useTranslations } from "next-intl";
import { type EvidenceItem, isImage } from "@/lib/evidence/rules/evidence-view";

/** The file at a glance: the picture itself, or a sheet of paper. Opens in a tab of its own, where nothing in it can run. */
export function EvidenceThumb({ item }: { item: EvidenceItem }) {
  const t = useTranslations("evidence.panel");
  const name = item.caption ?? item.fileName;
  const href = `/api/evidence/${item.id}`;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="block h-12 w-16 shrink-0 border border-line-2 bg-sunken"
      aria-label={t("open", { name })}
      data-print="none"
    >
      {isImage(item.mediaType) ? (
        // biome-ignore lint/performance/noImgElement: a file of the base behind a permission, not one the image optimiser may keep
        <img
          src={href}
          alt={t("photoOf", { name })}
          width={64}
          height={48}
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
        />
      ) : (
        <svg className="size-full text-ink-3" viewBox="0 0 64 48" aria-hidden="true" fill="none" stroke="currentColor">
          <path d="M20 6h17l7 7v29H20zM37 6v7h7" className="fill-surface" />
          <path d="M25 20h14M25 26h14M25 32h9" />
        </svg>
      )}
    </a>
  );
}
