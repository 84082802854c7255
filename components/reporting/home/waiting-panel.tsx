import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { WorkflowMark } from "@/components/ui/workflow-mark";
import { fiscalMonthLabel, formatInstant } from "@/lib/i18n/format";
import type { AgencyWaited, DueProject, DueRound, OwnRequest, UnitCertifier } from "./due-view";

const dayMs = 24 * 60 * 60 * 1000;

/** Whole days something has lain with somebody. */
const daysSince = (now: Date, at: string): number => Math.max(0, Math.floor((now.getTime() - new Date(at).getTime()) / dayMs));

type WaitingPanelProps = {
  rounds: readonly DueRound[];
  requests: readonly OwnRequest[];
  /** Only for whoever sends the unit's reports: the agencies that have not entered anything. */
  agencies: readonly AgencyWaited[];
  certifiers: readonly UnitCertifier[];
  now: Date;
};

type Held = DueProject & { readonly progress: "submitted" | "certifying" };
const isHeld = (project: DueProject): project is Held => project.progress === "submitted" || project.progress === "certifying";

/** What others hold: agencies that have not entered, reports on the certifier's desk, requests the ministry considers. */
export function WaitingPanel({ rounds, requests, agencies, certifiers, now }: WaitingPanelProps) {
  const t = useTranslations("reporting.page.home.waiting");
  const locale = useLocale();
  const held = rounds.flatMap(({ projects }) => projects.filter(isHeld));
  const waiting = requests.filter(({ state }) => state === "waiting");
  const certifierOf = (areaId: string): string => {
    const certifier = certifiers.find((each) => each.areaId === areaId);
    return (locale === "th" ? certifier?.titleTh : certifier?.titleEn) ?? t("certifier");
  };
  const monthOf = (of: { readonly fiscalYear: number; readonly month: number }): string =>
    fiscalMonthLabel({ year: of.fiscalYear, month: of.month }, locale);
  return (
    <Panel title={t("title")}>
      {held.length + waiting.length + agencies.length === 0 ? (
        <p className="text-13 text-ink-2">{t("none")}</p>
      ) : (
        <DataTable title={t("title")} cards>
          <thead>
            <tr>
              <HeadCell>{t("state")}</HeadCell>
              <HeadCell>{t("project")}</HeadCell>
              <HeadCell>{t("detail")}</HeadCell>
              <HeadCell numeric>{t("waited")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {agencies.map(({ agencyName, activities }) => (
              <tr key={agencyName}>
                <Cell label={t("state")}>{t("agency")}</Cell>
                <RowHead lang="th">{agencyName}</RowHead>
                <Cell label={t("detail")}>{t("agencyBody", { count: activities })}</Cell>
                <Cell numeric className="max-md:hidden">
                  –
                </Cell>
              </tr>
            ))}
            {held.map((project) => (
              <tr key={`${project.projectId}-${project.month}`}>
                <Cell label={t("state")}>
                  <WorkflowMark state={project.progress} />
                </Cell>
                <RowHead>
                  <Link prefetch={false} href={`/reports/${project.projectId}/${project.month}`} lang="th">
                    {project.nameTh}
                  </Link>
                </RowHead>
                <Cell label={t("detail")}>
                  <span className="block">
                    {project.officialFrom
                      ? t("official", { when: formatInstant(project.officialFrom, locale) })
                      : t("with", {
                          who: certifierOf(project.areaId),
                          when: project.submittedAt ? formatInstant(project.submittedAt, locale) : "",
                        })}
                    {project.receiptNo ? (
                      <span className="block text-12 text-ink-2">
                        {t("receipt", { month: monthOf(project), number: project.receiptNo })}
                      </span>
                    ) : null}
                  </span>
                </Cell>
                <Cell numeric label={t("waited")}>
                  {project.submittedAt ? t("days", { days: daysSince(now, project.submittedAt) }) : "–"}
                </Cell>
              </tr>
            ))}
            {waiting.map((request) => (
              <tr key={request.id}>
                <Cell label={t("state")}>{t("ministry")}</Cell>
                <RowHead>
                  {t("reopen", { month: monthOf(request) })}
                  <span className="block font-normal" lang={request.projectNameTh ? "th" : undefined}>
                    {request.projectNameTh ?? t("wholeUnit")}
                  </span>
                </RowHead>
                <Cell label={t("detail")}>{t("asked", { when: formatInstant(request.requestedAt, locale) })}</Cell>
                <Cell numeric label={t("waited")}>
                  {t("days", { days: daysSince(now, request.requestedAt) })}
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}
