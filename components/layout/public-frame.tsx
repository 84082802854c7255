import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Preferences } from "@/lib/i18n/preferences";
import { Footer } from "./footer";
import { Mark } from "./mark";
import { PreferenceForms } from "./preference-forms";
import { SkipLinks } from "./skip-links";

/** Pages that need no sign-in: product, display, text, footer. Every page carries the one for unknown addresses, so its ways are plain links. */
export function PublicFrame({ preferences, demo, children }: { preferences: Preferences; demo: boolean; children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <>
      <SkipLinks />
      <header className="chrome" data-print="none">
        <a href="/" className="chrome-brand">
          <Mark />
          <span className="chrome-name">
            <b>{t("product")}</b>
            <span>{t("productLine")}</span>
          </span>
        </a>
        <div className="chrome-end">
          {demo ? <span className="demo-badge">{t("demo")}</span> : null}
          <div className="public-preferences">
            <PreferenceForms preferences={preferences} />
          </div>
        </div>
      </header>
      <div className="public-preferences-row" data-print="none">
        <PreferenceForms preferences={preferences} />
      </div>
      <div className="frame">
        <main id="canvas" className="canvas" data-width="reading" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Footer />
    </>
  );
}
