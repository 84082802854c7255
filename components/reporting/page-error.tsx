"use client";

import { useTranslations } from "next-intl";
import { Canvas } from "@/components/layout/canvas";
import { Button } from "@/components/ui/button";
import { PageState } from "./page-state";

/** A page that could not be read: what is safe, the code to quote, and another try. */
export function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("reporting.page.common");
  return (
    <Canvas width="work">
      <PageState title={t("errorTitle")} action={<Button onClick={reset}>{t("retry")}</Button>}>
        {t("errorBody", { digest: error.digest ?? "-" })}
      </PageState>
    </Canvas>
  );
}
