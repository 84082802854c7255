"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { formatTime } from "@/lib/i18n/format";

/** Says plainly that the screen is signed out: what it shows is old, and how it goes on. */
export function WallEnded({ at }: { at: number }) {
  const t = useTranslations("live.ended");
  const locale = useLocale();
  const [here, setHere] = useState("/overview");
  useEffect(() => setHere(location.pathname + location.search), []);
  return (
    <div role="alert" className="wall-ended">
      <div>
        <p className="wall-ended-title">{t("title")}</p>
        <p>{t("body", { time: formatTime(new Date(at), locale) })}</p>
      </div>
      <a href={`/sign-in?next=${encodeURIComponent(here)}`} className="button" data-kind="primary">
        {t("signIn")}
      </a>
    </div>
  );
}
