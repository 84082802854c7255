import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { WorkflowCell, type WorkflowState } from "@/components/ui/workflow-mark";
import { formatInstant } from "@/lib/i18n/format";
import type { ReportView } from "@/lib/reporting/report-view";

type ReportEvent = ReportView["events"][number];

const cells: Readonly<Record<ReportEvent["action"], WorkflowState>> = {
  saved: "draft",
  submitted: "submitted",
  returned: "returned",
  certified: "certified",
  certification_undone: "submitted",
  made_official: "certified",
  correction_discarded: "none",
  correction_started: "draft",
};

/** What happened to this report, newest first, with every comment. */
export function HistoryPanel({ events, narrow = false }: { events: readonly ReportEvent[]; narrow?: boolean }) {
  const t = useTranslations("reporting.page.report.history");
  const locale = useLocale();
  const newestFirst = [...events].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Panel title={t("title")}>
      {newestFirst.length === 0 ? <p className="text-13 text-ink-2">{t("none")}</p> : null}
      <ol className={narrow ? "grid" : "grid gap-x-8 md:grid-cols-2 lg:grid-cols-3"}>
        {newestFirst.map((event) => (
          <li key={`${event.at}-${event.action}`} className="border-b border-line py-2 text-13">
            <p className="flex items-center gap-2 font-semibold">
              <WorkflowCell state={cells[event.action]} />
              {t(event.action)} <span className="font-normal text-ink-2">{t("version", { version: event.version })}</span>
            </p>
            <p className="text-12 text-ink-2">
              {locale === "th" ? event.byTitleTh : event.byTitleEn}{" "}
              {event.byPerson ? (
                <>
                  <span className="no-break">
                    (<span lang="th">{event.byPerson}</span>)
                  </span>{" "}
                </>
              ) : null}
              <span className="no-break">{formatInstant(event.at, locale)}</span>
            </p>
            {event.comment ? (
              <p className="pt-1" lang="th">
                “{event.comment}”
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
