"use client";

import { useTranslations } from "next-intl";
import { openCommandBar } from "./command-event";

/** Beside a place's name: any other place the actor may see, by typing. Needs a script; the tree and the path do not. */
export function AreaSwitch() {
  const t = useTranslations("command");
  return (
    <button type="button" className="area-switch" data-print="none" aria-haspopup="dialog" onClick={() => openCommandBar("area")}>
      {t("titleAreas")}
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="m2.5 4.5 3.5 3.5 3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </button>
  );
}
