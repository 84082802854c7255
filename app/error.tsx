"use client";

import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";

/** A fault of ours: what is safe, what to do, and the code under which the log holds it. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("common");
  return (
    <main id="canvas" className="canvas" data-width="reading" tabIndex={-1}>
      <PageHeader title={t("error.title")} line={error.digest ? t("error.code", { code: error.digest }) : undefined} />
      <p>{t("error.body")}</p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button" data-kind="primary" data-size="normal" onClick={reset}>
          {t("action.retry")}
        </button>
        {/* A full load: what failed may still be in this page. */}
        <a href="/" className="button" data-kind="secondary" data-size="normal">
          {t("error.home")}
        </a>
      </p>
    </main>
  );
}
