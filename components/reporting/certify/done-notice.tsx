import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/i18n/format";
import type { ReportView } from "@/lib/reporting/report-view";
import { FocusOnce } from "../read/focus-once";

/** What was just decided, above the next report. */
export function DoneNotice({ done, view }: { done: "certified" | "returned"; view: ReportView }) {
  const t = useTranslations("reporting.page.certify");
  const locale = useLocale();
  const project = view.project.nameTh;
  return (
    <FocusOnce>
      {done === "certified" && view.official ? (
        <Notice tone="good" title={t("doneCertified", { count: view.lines.length, project })} live="polite">
          {t("doneCertifiedBody", { when: formatInstant(view.official.certifiedAt, locale) })}
        </Notice>
      ) : (
        <Notice tone="info" title={t("doneReturned", { project })} live="polite">
          {t("doneReturnedBody")}
        </Notice>
      )}
    </FocusOnce>
  );
}
