import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { fiscalMonthLabel, formatInstant } from "@/lib/i18n/format";
import type { ReportView } from "@/lib/reporting/report-view";
import { HistoryPanel } from "../read/history-panel";
import { ReadGrid } from "../read/read-grid";
import { UnusualPanel } from "./unusual-panel";
import { WordsPanel } from "./words-panel";

/** The report on the desk: whose it is, the figures against last month, what is unusual, what was written. */
export function DeskReport({ view, returnForm }: { view: ReportView; returnForm: ReactNode }) {
  const t = useTranslations("reporting.page.certify");
  const locale = useLocale();
  const { project } = view;
  const last = (action: string) => [...view.events].reverse().find((event) => event.action === action);
  const title = (event: ReportView["events"][number]): string => (locale === "th" ? event.byTitleTh : event.byTitleEn);
  const [saved, sent] = [last("saved"), last("submitted")];
  return (
    <div className="grid gap-5">
      <header>
        <p className="text-13 text-ink-2">
          {locale === "th" ? project.areaNameTh : project.areaNameEn} /{" "}
          {t("month", { month: fiscalMonthLabel({ year: project.fiscalYear, month: view.month }, locale), version: view.version ?? 1 })}
        </p>
        <h1 className="text-22 font-bold" lang="th">
          {project.nameTh}
        </h1>
        <p className="text-13 text-ink-2">
          {saved ? `${t("recorded", { who: title(saved) })} · ` : null}
          {sent ? t("submitted", { who: title(sent), when: formatInstant(sent.at, locale) }) : null}
        </p>
      </header>
      <ReadGrid lines={view.lines} month={view.month} />
      <div className="grid gap-x-7 gap-y-6 md:grid-cols-2">
        <UnusualPanel lines={view.lines} />
        {returnForm}
        <WordsPanel lines={view.lines} />
        <HistoryPanel events={view.events} narrow />
      </div>
    </div>
  );
}
