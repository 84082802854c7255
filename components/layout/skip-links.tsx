import { useTranslations } from "next-intl";

/** First in the tab order of every page. A link whose target is not on the page is hidden by the style sheet. */
export function SkipLinks() {
  const t = useTranslations("frame.skip");
  return (
    <div className="skip-links" data-print="none">
      <a href="#canvas">{t("canvas")}</a>
      <a href="#areas" data-needs="areas">
        {t("tree")}
      </a>
      <a href="#inspector" data-needs="inspector">
        {t("inspector")}
      </a>
    </div>
  );
}
