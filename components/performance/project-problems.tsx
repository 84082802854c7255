import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { StatusMark } from "@/components/ui/status-mark";
import { ThaiText } from "@/components/ui/thai-text";
import { bahtOf, satangOf, sumSatang } from "@/lib/core/money";
import { fiscalMonthLabel, formatMillion } from "@/lib/i18n/format";
import { latestLine } from "@/lib/performance/rules/carry";
import type { ProjectOverview } from "@/lib/performance/rules/project-view";

/** What stands in the way, as the latest report of each activity says it, and what is done about it. */
export function ProjectProblems({ view }: { view: ProjectOverview }) {
  const t = useTranslations("performance.project");
  const locale = useLocale();
  const { activities, month, project } = view;
  const told = activities.flatMap((activity) => {
    const line = latestLine(activity.history, month)?.line;
    return line?.problem ? [{ activity, line, problem: line.problem }] : [];
  });
  const amount = bahtOf(sumSatang(told.map(({ activity }) => satangOf(activity.standing.budgetNet))));
  return (
    <Panel
      title={t("problems")}
      sentence={
        told.length > 0
          ? t("problemsSentence", { count: told.length, total: activities.length, amount: formatMillion(amount, locale) })
          : t("problemsNone")
      }
    >
      <ul className="grid">
        {told.map(({ activity, line, problem }) => (
          <li key={activity.id} className="grid gap-1 border-line border-b py-2 text-13">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <StatusMark status={activity.rating} />
              <a href={`#activity-${activity.id}`} lang="th" className="min-w-0 flex-1">
                {activity.code} <ThaiText>{activity.nameTh}</ThaiText>
              </a>
            </p>
            <p lang="th">
              <span className="text-ink-2">{t("problem")}: </span>
              <ThaiText>{problem}</ThaiText>
            </p>
            <p lang={line.remedy ? "th" : undefined}>
              <span className="text-ink-2">{t("remedy")}: </span>
              {line.remedy ? <ThaiText>{line.remedy}</ThaiText> : t("remedyNone")}
              {line.month === month ? null : (
                <span className="text-12 text-ink-2">
                  {" "}
                  · {t("reportOf", { month: fiscalMonthLabel({ year: project.fiscalYear, month: line.month }, locale) })}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
