import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/i18n/format";
import { type ReopenRequest, wasEndedEarly } from "@/lib/reporting/rules/reopening";
import type { MonthAction } from "./ask-reopen-form";
import { OneStepForm } from "./one-step-form";

type ReopenRequestNoticeProps = {
  request: ReopenRequest;
  /** Takes it back; only while it waits and for whoever may. */
  withdraw: { readonly action: MonthAction; readonly idempotencyKey: string } | null;
};

/** What became of the last request to reopen: waiting, refused or ended, in the deciders' own words. A running one is told by the month's lock. */
export function ReopenRequestNotice({ request, withdraw }: ReopenRequestNoticeProps) {
  const t = useTranslations("reporting.page.reopen");
  const locale = useLocale();
  const title = locale === "th" ? request.requestedByTitleTh : request.requestedByTitleEn;
  const decider = (locale === "th" ? request.decidedByTitleTh : request.decidedByTitleEn) ?? "";
  const decided = request.decidedAt ? formatInstant(request.decidedAt, locale) : "";
  const reach = request.projectId === null ? "unit" : "project";
  if (request.state === "waiting") {
    return (
      <Notice tone="info" title={t("waiting", { when: formatInstant(request.requestedAt, locale), reach })}>
        <p>
          {t("askedBy", { who: title })} <span lang="th">“{request.reason}”</span>
        </p>
        {withdraw ? (
          <div className="pt-2">
            <OneStepForm
              action={withdraw.action}
              values={{ idempotencyKey: withdraw.idempotencyKey, requestId: request.id, version: request.version }}
              label={t("withdraw")}
            />
          </div>
        ) : null}
      </Notice>
    );
  }
  const said = request.comment ? <span lang="th">“{request.comment}”</span> : null;
  if (request.state === "refused") {
    return (
      <Notice tone="critical" title={t("refused", { who: decider, when: decided, reach })}>
        {said}
      </Notice>
    );
  }
  if (wasEndedEarly(request)) {
    return (
      <Notice tone="warning" title={t("ended", { who: decider, when: decided, reach })}>
        {said}
      </Notice>
    );
  }
  return null;
}
