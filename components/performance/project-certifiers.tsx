import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthLabel, formatCount, formatInstant } from "@/lib/i18n/format";
import { latestLine } from "@/lib/performance/rules/carry";
import type { HistoryLine, ProjectOverview } from "@/lib/performance/rules/project-view";

type Certification = { readonly line: HistoryLine; readonly certifiedAt: string; readonly activities: number };

/** Who answers for the figures shown: position, person, instant and version, and what still waits for them. */
export function ProjectCertifiers({ view }: { view: ProjectOverview }) {
  const t = useTranslations("performance.project");
  const locale = useLocale();
  const { project, month, activities } = view;
  const counted = activities.flatMap(({ history }) => latestLine(history, month)?.line ?? []);
  const found = certificationsOf(counted);
  const waiting = counted.filter(({ state }) => state === "submitted" || state === "certifying").length;
  return (
    <Panel title={t("certifiers")}>
      {found.length === 0 ? <p className="text-13 text-ink-2">{t("certifiersNone")}</p> : null}
      <ul className="grid gap-2 text-13">
        {found.map(({ line, certifiedAt, activities: count }) => (
          <li key={`${line.month} ${line.version}`} className="grid">
            <b>
              <ThaiText>
                {`${(locale === "th" ? line.certifiedTitleTh : line.certifiedTitleEn) ?? ""} ${locale === "th" ? project.areaNameTh : project.areaNameEn}`}
              </ThaiText>
            </b>
            <span>{line.certifiedBy}</span>
            <span className="text-12 text-ink-2">
              {t("certifierLine", {
                when: formatInstant(certifiedAt, locale),
                version: line.version,
                month: fiscalMonthLabel({ year: project.fiscalYear, month: line.month }, locale),
              })}{" "}
              · {t("certifierActivities", { count: formatCount(count) })}
            </span>
          </li>
        ))}
      </ul>
      {waiting > 0 ? <p className="pt-2 text-13">{t("waiting", { count: formatCount(waiting) })}</p> : null}
      <p className="pt-2 text-13">
        <a href="#history">{t("history")}</a>
      </p>
    </Panel>
  );
}

/** One entry per certified version among the counted lines, the newest month first. */
function certificationsOf(lines: readonly HistoryLine[]): Certification[] {
  const byVersion = new Map<string, Certification>();
  for (const line of lines) {
    if (line.state !== "certified" || line.certifiedAt === null) continue;
    const key = `${line.month} ${line.version}`;
    byVersion.set(key, { line, certifiedAt: line.certifiedAt, activities: (byVersion.get(key)?.activities ?? 0) + 1 });
  }
  return [...byVersion.values()].sort((a, b) => b.line.month - a.line.month || b.line.version - a.line.version);
}
