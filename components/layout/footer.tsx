import { useTranslations } from "next-intl";

export const policySlugs = ["privacy", "website", "accessibility", "contact"] as const;
export type PolicySlug = (typeof policySlugs)[number];

/** Unit and source of everything above, and the policies a government site owes. */
export function Footer() {
  const t = useTranslations("frame.footer");
  return (
    <footer className="footer">
      <p>
        <span>{t("unit")}</span> <span>{t("source")}</span> <span>{t("calendar")}</span>
      </p>
      <nav aria-label={t("label")} data-print="none">
        <ul>
          {policySlugs.map((slug) => (
            <li key={slug}>
              <a href={`/policies/${slug}`}>{t(slug)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
