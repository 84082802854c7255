"use client";

import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

/** A fault of ours: what is safe, what to do, and the code under which the log holds it. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("common");
  return (
    <main id="canvas" className="canvas" data-width="reading" tabIndex={-1}>
      <PageHeader title={t("error.title")} line={error.digest ? t("error.code", { code: error.digest }) : undefined} />
      <p>{t("error.body")}</p>
      <p className="flex flex-wrap gap-3">
        <Button kind="primary" onClick={reset}>
          {t("action.retry")}
        </Button>
        <LinkButton href="/">{t("error.home")}</LinkButton>
      </p>
    </main>
  );
}
