import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { ThaiText } from "@/components/ui/thai-text";
import { WorkflowMark } from "@/components/ui/workflow-mark";
import { fiscalMonthName, formatInstant, formatMillion, formatPercent } from "@/lib/i18n/format";
import type { ActivityView, HistoryLine, ProjectOverview } from "@/lib/performance/rules/project-view";

/** The end of "explain this number": every version of every activity's figures, who recorded, sent and certified it. */
export function HistoryPanel({ view }: { view: ProjectOverview }) {
  const t = useTranslations("performance.project");
  return (
    <Panel title={t("history")} sentence={t("historySentence")} id="history">
      {view.activities.map((activity) => (
        <details key={activity.id} id={`history-${activity.id}`} className="border-line border-b py-1" open={view.activities.length === 1}>
          <summary className="min-h-6 cursor-pointer text-13" lang="th">
            {activity.code} <ThaiText>{activity.nameTh}</ThaiText>
          </summary>
          {activity.history.length === 0 ? (
            <p className="py-2 text-13 text-ink-2">{t("noVersions")}</p>
          ) : (
            <HistoryTable activity={activity} />
          )}
        </details>
      ))}
    </Panel>
  );
}

function HistoryTable({ activity }: { activity: ActivityView }) {
  const t = useTranslations("performance.project");
  const unit = useTranslations("common.unit");
  const month = useTranslations("performance.explain");
  const locale = useLocale();
  const million = (baht: string) => formatMillion(baht, locale);
  return (
    <DataTable title={t("historyTitle", { name: activity.nameTh })} density="compact" cards>
      <thead>
        <tr>
          <HeadCell>{month("month")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell numeric unit={unit("percent")}>
            {t("physical")}
          </HeadCell>
          <HeadCell numeric unit={unit("million")}>
            {t("committed")}
          </HeadCell>
          <HeadCell numeric unit={unit("million")}>
            {t("paid")}
          </HeadCell>
          <HeadCell>{t("answers")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {[...activity.history].reverse().map((line) => (
          <tr key={`${line.month}-${line.version}`}>
            <RowHead>
              {fiscalMonthName(line.month, locale)} · {t("version", { version: line.version })}
            </RowHead>
            <Cell label={t("state")}>
              <WorkflowMark state={line.state} />
            </Cell>
            <Cell numeric label={t("physical")}>
              {formatPercent(line.physical)}
            </Cell>
            <Cell numeric label={t("committed")}>
              {million(line.committed)}
            </Cell>
            <Cell numeric label={t("paid")}>
              {million(line.disbursed)}
            </Cell>
            <Cell label={t("answers")}>
              <Answers line={line} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** Who recorded the figures, who certified them and when, and what was written beside them. */
function Answers({ line }: { line: HistoryLine }) {
  const t = useTranslations("performance.project");
  const locale = useLocale();
  const recorderTitle = locale === "th" ? line.recordedTitleTh : line.recordedTitleEn;
  const certifierTitle = locale === "th" ? line.certifiedTitleTh : line.certifiedTitleEn;
  const notes = [
    line.workDone && `${t("work")}: ${line.workDone}`,
    line.problem && `${t("problem")}: ${line.problem}`,
    line.remedy && `${t("remedy")}: ${line.remedy}`,
  ].filter((note) => typeof note === "string" && note !== "");
  return (
    <span className="grid py-1 text-12">
      <span>
        {t("recordedBy", { name: line.recordedBy })} <span className="text-ink-2">{recorderTitle}</span>
      </span>
      {line.certifiedBy && line.certifiedAt ? (
        <span>
          <b>{t("certifiedBy", { name: line.certifiedBy })}</b> <span className="text-ink-2">{certifierTitle}</span> ·{" "}
          {formatInstant(line.certifiedAt, locale)}
          {line.isOfficial ? ` · ${t("official")}` : ""}
        </span>
      ) : line.submittedAt ? (
        <span className="text-ink-2">{t("submittedAt", { when: formatInstant(line.submittedAt, locale) })}</span>
      ) : null}
      {notes.length > 0 ? (
        <span className="text-ink-2">
          <ThaiText>{notes.join(" · ")}</ThaiText>
        </span>
      ) : null}
    </span>
  );
}
