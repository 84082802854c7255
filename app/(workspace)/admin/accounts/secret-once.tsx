"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** A temporary password, shown this once: it is stored nowhere and cannot be shown again. */
export function SecretOnce({ username, secret }: { username: string; secret: string }) {
  const t = useTranslations("access.secret");
  return (
    <Notice tone="good" title={t("title", { username })} live="polite">
      <p>{t("lead")}</p>
      <p className="pt-2">
        <code className="select-all font-semibold text-22">{secret}</code>
      </p>
    </Notice>
  );
}
