"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RegisterFailure } from "../read-page";

/** Why the register could not be read, in the server's words where it said some; the conditions stay as they are. */
export function ReadingFailed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations("register.error");
  const { status, requestId, said } = error instanceof RegisterFailure ? error : new RegisterFailure(0, null, null);
  return (
    <Notice tone="warning" title={t("title")} live="polite">
      <p>{said ?? (status === 0 ? t("offline") : t("body", { requestId: requestId ?? "-" }))}</p>
      <p className="pt-2">
        <Button onClick={onRetry}>{t("retry")}</Button>
      </p>
    </Notice>
  );
}
