import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { PaperFoot } from "@/components/layout/paper-foot";
import { LockState } from "@/components/ui/lock-state";
import { MonthStrip } from "@/components/ui/month-strip";
import { Notice } from "@/components/ui/notice";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { bahtOf, satangOf, sumSatang } from "@/lib/core/money";
import { fiscalMonthLabel, formatInstant, formatMillion } from "@/lib/i18n/format";
import type { ReportView } from "@/lib/reporting/report-view";
import { MonthLockMark, MonthLockNotice } from "../read/month-lock";
import type { GridProject } from "./grid-project";

type UnitHeaderProps = {
  unit: {
    readonly area: { readonly id: string; readonly nameTh: string; readonly nameEn: string };
    readonly fiscalYear: number;
    readonly month: number;
    readonly round: ReportView["round"];
    readonly projects: readonly ReportView[];
  };
  now: Date;
};

const tones = { open: "open", closing_soon: "closing", closed: "closed", not_open: "open" } as const;

const reopened = (projects: readonly ReportView[]) => projects.find(({ monthLock }) => monthLock.state === "reopened");

/** The unit, its months, the round's state and the size of the task. */
export function UnitHeader({ unit, now }: UnitHeaderProps) {
  const t = useTranslations("reporting.page.grid.unitGrid");
  const states = useTranslations("reporting.state.round");
  const home = useTranslations("reporting.page.home");
  const locale = useLocale();
  const { area, fiscalYear, month, round, projects } = unit;
  const lines = projects.flatMap((project) => project.lines);
  const shown = reopened(projects) ?? projects.find(({ monthLock }) => monthLock.state === "published" || monthLock.state === round?.state);
  const at = fiscalMonthOf(dayInBangkok(now));
  const net = bahtOf(sumSatang(lines.map((line) => satangOf(line.budgetNet))));
  const name = locale === "th" ? area.nameTh : area.nameEn;
  const title = t("title", { month: fiscalMonthLabel({ year: fiscalYear, month }, locale), area: name });
  return (
    <header className="grid gap-2">
      <PaperFoot words={`${title} · ${t("printed", { at: formatInstant(now, locale) })}`} />
      <p className="text-13 text-ink-2" data-print="none">
        <Link href="/reports">{home("title")}</Link> / {t("crumb")} / {fiscalMonthLabel({ year: fiscalYear, month }, locale)}
      </p>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <h1 className="min-w-0 text-28 font-semibold">
          <span className="print:hidden">{name}</span>
          <span className="hidden print:inline">{title}</span>
        </h1>
        <MonthStrip
          year={fiscalYear}
          month={month}
          lastMonth={at.year > fiscalYear ? 12 : at.year < fiscalYear ? 0 : at.month}
          hrefs={Array.from({ length: 12 }, (_, index) => `/reports/unit/${area.id}/${index + 1}?year=${fiscalYear}`)}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-13 text-ink-2">
        {shown ? (
          <MonthLockMark view={shown} now={now} />
        ) : round ? (
          <LockState tone={tones[round.state]}>
            {states(round.state)} · {formatInstant(round.closesAt, locale)}
          </LockState>
        ) : null}
        <span>{t("facts", { activities: lines.length, projects: projects.length, million: formatMillion(net, locale) })}</span>
      </div>
      <p className="text-13 text-ink-2" data-print="none">
        {t("hint")}
      </p>
      {shown ? <MonthLockNotice view={shown} now={now} /> : null}
    </header>
  );
}

/** Without a script the unit's grid cannot send: each project's page can. */
export function UnitWithoutScript({ projects }: { projects: readonly GridProject[] }) {
  const t = useTranslations("reporting.page.grid.unitGrid");
  return (
    <noscript>
      <Notice tone="info" title={t("noScript")}>
        <ul className="list-disc pl-5">
          {projects.map(({ projectId, month, nameTh }) => (
            <li key={projectId}>
              <a href={`/reports/${projectId}/${month}`} lang="th">
                {nameTh}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </noscript>
  );
}
