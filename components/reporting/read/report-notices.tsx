import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/i18n/format";
import type { ReportView } from "@/lib/reporting/report-view";
import { MonthAccess, type MonthActions } from "./month-access";

/** What the officer must know before the figures: the comment it came back with, the plan to confirm first, why it is locked. */
export function ReportNotices({ view, now, actions }: { view: ReportView; now: Date; actions: MonthActions }) {
  const t = useTranslations("reporting.page.report");
  const locale = useLocale();
  // The comment stays in sight until the report is sent again, however often the correction is saved meanwhile.
  const lastStep =
    view.progress === "returned" || view.progress === "draft" ? view.events.findLast(({ action }) => action !== "saved") : undefined;
  const returned = lastStep?.action === "returned" ? lastStep : undefined;
  return (
    <>
      {returned ? (
        <Notice
          tone="critical"
          title={t("returned.title", {
            who: (locale === "th" ? returned.byTitleTh : returned.byTitleEn) || t("returned.whoUnknown"),
            when: formatInstant(returned.at, locale),
          })}
        >
          <span lang="th">“{returned.comment}”</span>
        </Notice>
      ) : null}
      {view.correctionReason && view.official ? (
        <Notice
          tone="info"
          title={
            view.progress === "certified"
              ? t("corrected", { reason: view.correctionReason })
              : t("correction", { reason: view.correctionReason, official: view.official.version })
          }
        />
      ) : null}
      {view.planConfirmed ? null : (
        <Notice tone="warning" title={t("planFirst.title")}>
          <p>{t("planFirst.body", { count: view.unconfirmedActivities })}</p>
          {view.allowed.confirmPlan ? (
            <p className="pt-2">
              <LinkButton kind="primary" href={`/plans/${view.project.id}`}>
                {t("planFirst.action")}
              </LinkButton>
            </p>
          ) : null}
        </Notice>
      )}
      <MonthAccess view={view} now={now} actions={actions} />
    </>
  );
}
