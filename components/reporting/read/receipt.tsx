import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatInstant } from "@/lib/i18n/format";

type ReceiptProps = {
  count: number;
  receiptNo: string;
  submittedAt: string;
  by: string | null;
  certified: { at: string; by: string } | null;
  /** Whether it was in time, in words. */
  timeliness?: ReactNode;
  actions?: ReactNode;
};

/** Proof of what was sent: number, time, and that the ministry sees it now. Announced when it appears. */
export function Receipt({ count, receiptNo, submittedAt, by, certified, timeliness, actions }: ReceiptProps) {
  const t = useTranslations("reporting.page.report.receipt");
  const locale = useLocale();
  return (
    <section role="status" className="grid gap-3 border-2 border-rule bg-surface p-5 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid gap-2">
        <h2 className="text-22 font-semibold">{t("title", { count })}</h2>
        <p className="text-16 font-semibold text-on-t">{t("seen")}</p>
        <p className="text-13 text-ink-2">
          {certified ? t("seenCertified", { who: certified.by, when: formatInstant(certified.at, locale) }) : t("seenBody")}
        </p>
        {timeliness ? <p className="text-13 text-ink-2">{timeliness}</p> : null}
        {actions ? (
          <div className="flex flex-wrap gap-3 pt-1" data-print="none">
            {actions}
          </div>
        ) : null}
      </div>
      <dl className="grid content-start gap-x-6 gap-y-1 text-13 md:grid-cols-[auto_auto]">
        <dt className="text-ink-2">{t("number")}</dt>
        <dd className="no-break text-16 font-semibold">{receiptNo}</dd>
        <dt className="text-ink-2">{t("time")}</dt>
        <dd className="no-break">{formatInstant(submittedAt, locale)}</dd>
        {by ? (
          <>
            <dt className="text-ink-2">{t("by")}</dt>
            <dd>{by}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
