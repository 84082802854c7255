"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Dropped } from "../address";

/** Which parts of a link could not be read and are left out. */
export function DroppedNotice({ dropped }: { dropped: readonly Dropped[] }) {
  const t = useTranslations("register");
  const [shut, setShut] = useState(false);
  if (dropped.length === 0 || shut) return null;
  const wordOf = (name: string): string => {
    const [facet, part] = [`facet.${name}`, `address.${name}`] as Parameters<typeof t.has>[0][];
    return facet && t.has(facet) ? t(facet) : part && t.has(part) ? t(part) : name;
  };
  return (
    <Notice tone="warning" title={t("dropped.title")} live="polite">
      <ul className="register-dropped">
        {dropped.map(({ name, value }) => (
          <li key={name}>{t("dropped.item", { name: wordOf(name), value })}</li>
        ))}
      </ul>
      <button type="button" className="register-link" onClick={() => setShut(true)}>
        {t("dropped.close")}
      </button>
    </Notice>
  );
}
