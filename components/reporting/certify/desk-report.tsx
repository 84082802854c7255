import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PaperFoot } from "@/components/layout/paper-foot";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthLabel, formatInstant } from "@/lib/i18n/format";
import type { ReportView } from "@/lib/reporting/report-view";
import type { ReportCommentView } from "@/lib/reporting/rules/comments";
import { HistoryPanel } from "../read/history-panel";
import styles from "./desk.module.css";
import type { DeskCell } from "./desk-cell";
import { DeskGrid } from "./desk-grid";
import { UnusualPanel } from "./unusual-panel";

type DeskReportProps = {
  view: ReportView;
  reportId: string;
  selected: DeskCell | null;
  comments: readonly ReportCommentView[];
  /** About the selected activity: words, evidence, its year. */
  children: ReactNode;
};

/** The report on the desk: whose it is, the figures against last month, what is unusual, what stands behind a figure. */
export function DeskReport({ view, reportId, selected, comments, children }: DeskReportProps) {
  return (
    <div className="grid min-w-0 gap-5">
      <DeskHeader view={view} />
      <DeskGrid view={view} reportId={reportId} selected={selected} comments={comments} />
      <div className={`${styles.behind} grid grid-cols-[repeat(auto-fit,minmax(min(100%,17rem),1fr))] gap-x-7 gap-y-6 print:grid-cols-2`}>
        <UnusualPanel view={view} />
        {children}
        <HistoryPanel events={view.events} narrow />
      </div>
    </div>
  );
}

function DeskHeader({ view }: { view: ReportView }) {
  const t = useTranslations("desk.report");
  const locale = useLocale();
  const { project, correctionReason, returnComment } = view;
  const last = (action: string) => view.events.findLast((event) => event.action === action);
  const title = (event: ReportView["events"][number]): string => (locale === "th" ? event.byTitleTh : event.byTitleEn);
  const area = locale === "th" ? project.areaNameTh : project.areaNameEn;
  const of = t("of", { month: fiscalMonthLabel({ year: project.fiscalYear, month: view.month }, locale), version: view.version ?? 1 });
  const [saved, sent] = [last("saved"), last("submitted")];
  return (
    <header>
      <PaperFoot words={`${area} · ${of} · ${project.nameTh}`} />
      <p className="text-13 text-ink-2">
        {area} / {of}
      </p>
      <h1 className="text-22 font-semibold" lang="th">
        <ThaiText>{project.nameTh}</ThaiText>
      </h1>
      <p className="text-13 text-ink-2">
        {saved ? `${t("recorded", { who: title(saved) })} · ` : null}
        {sent ? t("submitted", { who: title(sent), when: formatInstant(sent.at, locale) }) : null}
      </p>
      {correctionReason ? <p className="text-13">{t("correction", { reason: correctionReason })}</p> : null}
      {returnComment ? <p className="whitespace-pre-line text-13">{t("lastReturn", { comment: returnComment })}</p> : null}
    </header>
  );
}
