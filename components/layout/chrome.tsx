import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CommandBar } from "@/components/command/command-bar";
import { InboxMark } from "@/components/telling/inbox-mark";
import type { Actor } from "@/lib/access/actor";
import type { Preferences } from "@/lib/i18n/preferences";
import { ChromeSections } from "./chrome-sections";
import { Disclosure } from "./disclosure";
import { Mark } from "./mark";
import { PreferenceForms } from "./preference-forms";
import { SectionNav } from "./section-nav";
import type { SectionLink } from "./sections";

type ChromeProps = {
  actor: Actor;
  sections: readonly SectionLink[];
  preferences: Preferences;
  demo: boolean;
  /** Unread lines of the position's inbox. */
  unread: number;
  /** The form of the sign-out button. */
  signOut: ReactNode;
};

/** The ink bar: product, sections, search, the mark of demonstration data, display, position. 48 px, sticky. */
export function Chrome({ actor, sections, preferences, demo, unread, signOut }: ChromeProps) {
  const t = useTranslations();
  const locale = useLocale();
  const title = locale === "th" ? actor.titleTh : actor.titleEn;
  const office = locale === "th" ? actor.officeTh : actor.officeEn;
  return (
    <header className="chrome" data-print="none">
      <Link prefetch={false} href="/" className="chrome-brand">
        <Mark />
        <span className="chrome-name">
          <b>{t("common.product")}</b>
          <span>{t("common.productLine")}</span>
        </span>
      </Link>
      <ChromeSections sections={sections} />
      <CommandBar sections={sections} positionId={actor.positionId} homeId={actor.areaIds[0] ?? null} />
      <div className="chrome-end">
        {demo ? <span className="demo-badge">{t("common.demo")}</span> : null}
        <div className="chrome-preferences">
          <PreferenceForms preferences={preferences} />
        </div>
        <InboxMark unread={unread} />
        <Disclosure
          label={t("frame.position.menu")}
          className="chrome-position"
          summary={
            <>
              <span className="chrome-who">
                <b>{title}</b> <span>{office}</span>
              </span>
              <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                <path d="m2.5 4.5 3.5 3.5 3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
              </svg>
            </>
          }
        >
          <p className="disclosure-person">
            <b>{actor.personName}</b>
            <span>{title}</span>
            <span>{office}</span>
          </p>
          <SectionNav sections={sections} className="disclosure-sections" />
          <div className="disclosure-preferences">
            <PreferenceForms preferences={preferences} withKeys />
          </div>
          <Link prefetch={false} href="/account" className="disclosure-link">
            {t("frame.position.account")}
          </Link>
          {signOut}
        </Disclosure>
      </div>
    </header>
  );
}
