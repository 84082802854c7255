import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { LockState } from "@/components/ui/lock-state";
import { Panel } from "@/components/ui/panel";
import { fiscalMonthLabel, formatInstant } from "@/lib/i18n/format";
import { isRunning, wasEndedEarly } from "@/lib/reporting/rules/reopening";
import type { OwnRequest } from "./due-view";

const shownMs = 14 * 24 * 60 * 60 * 1000;

/** What the ministry decided about the unit's requests: months that are open again, and refusals of the last two weeks. */
export function ReopenedPanel({ requests, now }: { requests: readonly OwnRequest[]; now: Date }) {
  const t = useTranslations("reporting.page.home.reopened");
  const words = useTranslations("reporting.page.requests");
  const locale = useLocale();
  const isRecent = (at: string | null): boolean => at !== null && now.getTime() - new Date(at).getTime() < shownMs;
  const shown = requests
    .filter((request) => request.state === "granted" || request.state === "refused")
    .filter((request) => isRunning(request, now) || isRecent(request.decidedAt));
  if (shown.length === 0) return null;
  return (
    <Panel title={t("title")}>
      <ul>
        {shown.map((request) => {
          const until = request.openUntil ? formatInstant(request.openUntil, locale) : "";
          const running = isRunning(request, now);
          const month = fiscalMonthLabel({ year: request.fiscalYear, month: request.month }, locale);
          const href = request.projectId
            ? `/reports/${request.projectId}/${request.month}`
            : `/reports/unit/${request.areaId}/${request.month}?year=${request.fiscalYear}`;
          return (
            <li key={request.id} className="border-b border-line py-2 text-13">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Link prefetch={false} href={href} lang={request.projectNameTh ? "th" : undefined}>
                  {`${month} · ${request.projectNameTh ?? t("wholeUnit")}`}
                </Link>
                <LockState tone={running ? "closing" : "closed"}>
                  {request.state === "refused"
                    ? words("refused")
                    : wasEndedEarly(request)
                      ? words("ended", { until })
                      : words(running ? "granted" : "wasGranted", { until })}
                </LockState>
              </p>
              {request.comment ? (
                <p className="text-ink-2">
                  <span lang="th">“{request.comment}”</span> {locale === "th" ? request.decidedByTitleTh : request.decidedByTitleEn}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
