import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Grouping } from "@/components/charts/thailand-map-paths";
import { ThailandOutline } from "@/components/charts/thailand-outline";
import { formatCount } from "@/lib/i18n/format";
import type { Preferences } from "@/lib/i18n/preferences";
import { Footer } from "./footer";
import { Mark } from "./mark";
import { PreferenceForms } from "./preference-forms";
import { SkipLinks } from "./skip-links";

type SignInFrameProps = {
  preferences: Preferences;
  demo: boolean;
  /** Which province belongs to which cluster and region: draws the line weights. */
  grouping: Grouping;
  /** How many of each level the base holds, so that the page never states a number of its own. */
  counts: { readonly regions: number; readonly clusters: number; readonly provinces: number; readonly units: number };
  /** The form: its h1, fields and what stands under them. */
  children: ReactNode;
};

/** Ink with the country as line weights on one side, the form on plain paper on the other. */
export function SignInFrame({ preferences, demo, grouping, counts, children }: SignInFrameProps) {
  const t = useTranslations();
  const levels = [
    ["regions", counts.regions],
    ["clusters", counts.clusters],
    ["provinces", counts.provinces],
    ["units", counts.units],
  ] as const;
  return (
    <>
      <SkipLinks />
      <div className="sign-in">
        <section className="sign-in-ink" aria-label={t("common.product")}>
          <p className="sign-in-brand">
            <Mark size={40} />
            <span>
              <b>{t("common.product")}</b>
              <span>{t("common.productLine")}</span>
            </span>
          </p>
          <ThailandOutline grouping={grouping} className="sign-in-map" />
          <div className="sign-in-words">
            <p className="sign-in-claim">
              <span>{t("site.claim.first")}</span> <span>{t("site.claim.second")}</span>
            </p>
            <p className="sign-in-line">{t("site.claim.line")}</p>
            <dl className="sign-in-counts">
              {levels.map(([key, count]) => (
                <div key={key}>
                  <dd>{formatCount(count)}</dd>
                  <dt>{t(`site.levels.${key}`)}</dt>
                </div>
              ))}
            </dl>
          </div>
        </section>
        <div className="sign-in-paper">
          <div className="sign-in-preferences">
            <PreferenceForms preferences={preferences} />
          </div>
          <main id="canvas" className="sign-in-form" tabIndex={-1}>
            {children}
            {demo ? (
              <p className="sign-in-demo">
                <b>{t("common.demo")}</b> {t("common.demoLong")}
              </p>
            ) : null}
          </main>
          <Footer />
        </div>
      </div>
    </>
  );
}
