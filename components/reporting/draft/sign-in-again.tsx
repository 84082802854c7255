"use client";

import { useTranslations } from "next-intl";

/** Leaves this page for the sign-in and comes back to it; what is typed waits in this browser meanwhile. */
export function SignInAgain() {
  const t = useTranslations("sync.banner");
  return (
    <button
      type="button"
      className="button"
      data-kind="secondary"
      onClick={() => window.location.assign(`/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`)}
    >
      {t("signIn")}
    </button>
  );
}
