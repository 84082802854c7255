import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { PaperFoot } from "@/components/layout/paper-foot";
import { KeyCap } from "@/components/ui/key-cap";
import { MonthStrip } from "@/components/ui/month-strip";
import { WorkflowMark, type WorkflowState } from "@/components/ui/workflow-mark";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { bahtOf, satangOf, sumSatang } from "@/lib/core/money";
import { fiscalMonthLabel, formatInstant, formatMillion } from "@/lib/i18n/format";
import type { ReportView } from "@/lib/reporting/report-view";
import type { ReportProgress } from "@/lib/reporting/rules/workflow";
import { LateMark, MonthLockMark } from "./month-lock";

type ReportHeaderProps = { view: ReportView; now: Date; editable: boolean };

const cellOf: Readonly<Record<ReportProgress, WorkflowState>> = {
  not_started: "none",
  draft: "draft",
  returned: "returned",
  submitted: "submitted",
  certifying: "submitted",
  certified: "certified",
};

/** The last fiscal month of the project's year that has begun. */
function lastMonthOf(year: number, now: Date): number {
  const at = fiscalMonthOf(dayInBangkok(now));
  return at.year > year ? 12 : at.year < year ? 0 : at.month;
}

/** Where the page is, the project, its months, the round's state and how the report stands. */
export function ReportHeader({ view, now, editable }: ReportHeaderProps) {
  const t = useTranslations("reporting.page.report");
  const home = useTranslations("reporting.page.home");
  const grid = useTranslations("reporting.page.grid.unitGrid");
  const locale = useLocale();
  const { project } = view;
  const label = fiscalMonthLabel({ year: project.fiscalYear, month: view.month }, locale);
  const net = bahtOf(sumSatang(view.lines.map((line) => satangOf(line.budgetNet))));
  return (
    <header className="grid gap-2">
      <PaperFoot
        words={`${locale === "th" ? project.areaNameTh : project.areaNameEn} · ${t("title", { month: label, project: project.nameTh })} · ${grid("printed", { at: formatInstant(now, locale) })}`}
      />
      <nav aria-label={t("crumbs")} className="text-13 text-ink-2">
        <Link href="/reports">{home("title")}</Link> /{" "}
        <Link href={`/overview?area=${project.areaId}`}>{locale === "th" ? project.areaNameTh : project.areaNameEn}</Link> /{" "}
        <span className="no-break">{t("month", { month: label })}</span>
      </nav>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <h1 className="min-w-0 text-28 font-semibold" lang="th">
          {project.nameTh}
        </h1>
        <MonthStrip
          year={project.fiscalYear}
          month={view.month}
          lastMonth={lastMonthOf(project.fiscalYear, now)}
          hrefs={Array.from({ length: 12 }, (_, index) => `/reports/${project.id}/${index + 1}`)}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-13 text-ink-2">
        <WorkflowMark state={cellOf[view.progress]} />
        <MonthLockMark view={view} now={now} />
        <LateMark days={view.daysLate} />
        <span>{t("facts", { count: view.lines.length, million: formatMillion(net, locale) })}</span>
        {view.version !== null && view.version > 1 ? <span>{t("version", { version: view.version })}</span> : null}
        {editable ? (
          <span className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1 max-md:hidden" data-print="none">
            <Key name="Enter" words={t("keys.next")} />
            <Key name="F4" words={t("keys.same")} />
            <Key name="F8" words={t("keys.problem")} />
          </span>
        ) : null}
      </div>
      {editable ? (
        <p className="text-13 text-ink-2" data-print="none">
          {t("hint")}
        </p>
      ) : null}
    </header>
  );
}

const Key = ({ name, words }: { name: string; words: string }) => (
  <span className="flex items-center gap-1.5 text-12">
    <KeyCap>{name}</KeyCap> {words}
  </span>
);
