import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import type { ReportView } from "@/lib/reporting/report-view";
import { FocusOnce } from "./focus-once";
import { Receipt } from "./receipt";

/** The receipt of the version that stands sent or certified; takes the focus right after sending. */
export function ReportReceipt({ view, focus }: { view: ReportView; focus: boolean }) {
  const t = useTranslations("reporting.page.report");
  const locale = useLocale();
  const sent = [...view.events].reverse().find(({ action, version }) => action === "submitted" && version === view.version);
  if (!(view.progress === "submitted" || view.progress === "certified") || !view.receiptNo || !sent) return null;
  const receipt = (
    <Receipt
      count={view.lines.length}
      receiptNo={view.receiptNo}
      submittedAt={sent.at}
      by={locale === "th" ? sent.byTitleTh : sent.byTitleEn}
      certified={view.progress === "certified" && view.official ? { at: view.official.certifiedAt, by: view.official.certifiedBy } : null}
      actions={
        <>
          <LinkButton href="/reports" kind={focus ? "primary" : "secondary"}>
            {t("receipt.next")}
          </LinkButton>
          <LinkButton href={`/overview?area=${view.project.areaId}`}>{t("receipt.overview")}</LinkButton>
        </>
      }
    />
  );
  return focus ? <FocusOnce>{receipt}</FocusOnce> : receipt;
}
