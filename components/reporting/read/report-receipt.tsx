import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import { formatInstant } from "@/lib/i18n/format";
import type { ReportView } from "@/lib/reporting/report-view";
import { OpenFirstKey } from "../home/open-first-key";
import { OpeningMark } from "../home/opening-mark";
import { FocusOnce } from "./focus-once";
import { Receipt } from "./receipt";

/** The receipt of the version that stands sent or certified; takes the focus right after sending. */
type NextDue = { readonly projectId: string; readonly month: number; readonly nameTh: string };
type ReportReceiptProps = {
  view: ReportView;
  focus: boolean;
  /** What is due after this one: offered with one key right after sending. Null when nothing is left. */
  next: NextDue | null;
};

export function ReportReceipt({ view, focus, next }: ReportReceiptProps) {
  const t = useTranslations("reporting.page.report");
  const locale = useLocale();
  const sent = [...view.events].reverse().find(({ action, version }) => action === "submitted" && version === view.version);
  if (!(view.progress === "submitted" || view.progress === "certifying" || view.progress === "certified") || !view.receiptNo || !sent)
    return null;
  const closes = view.round ? formatInstant(view.round.closesAt, locale) : "";
  const days = view.daysLate;
  const timeliness =
    days === null ? null : days > 0 ? (
      <b className="text-late-t">{t("receipt.late", { days, closes })}</b>
    ) : (
      t("receipt.onTime", { closes })
    );
  const receipt = (
    <Receipt
      count={view.lines.length}
      receiptNo={view.receiptNo}
      submittedAt={sent.at}
      by={locale === "th" ? sent.byTitleTh : sent.byTitleEn}
      certified={view.progress === "certified" && view.official ? { at: view.official.certifiedAt, by: view.official.certifiedBy } : null}
      timeliness={timeliness}
      actions={
        <>
          {focus && next ? (
            <LinkButton href={`/reports/${next.projectId}/${next.month}`} kind="primary" data-first-due>
              {t("receipt.nextDue")}
              <OpeningMark />
              <KeyCap>Enter</KeyCap>
              <span className="sr-only" lang="th">
                {next.nameTh}
              </span>
            </LinkButton>
          ) : (
            <LinkButton href="/reports" kind={focus ? "primary" : "secondary"} data-first-due={focus || undefined}>
              {t(focus ? "receipt.allDone" : "receipt.next")}
              {focus ? <KeyCap>Enter</KeyCap> : null}
            </LinkButton>
          )}
          <LinkButton href={`/overview?area=${view.project.areaId}`}>{t("receipt.overview")}</LinkButton>
        </>
      }
    />
  );
  if (!focus) return receipt;
  return (
    <FocusOnce>
      {receipt}
      {next ? (
        <p className="pt-1 text-13 text-ink-2">
          {t.rich("receipt.nextName", { project: next.nameTh, b: (chunks) => <b lang="th">{chunks}</b> })}
        </p>
      ) : null}
      <OpenFirstKey />
    </FocusOnce>
  );
}
