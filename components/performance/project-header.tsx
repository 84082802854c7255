import { useLocale, useTranslations } from "next-intl";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { ConfidenceLine } from "@/components/ui/confidence-line";
import { MonthStrip } from "@/components/ui/month-strip";
import { PageHeader } from "@/components/ui/page-header";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthLabel, fiscalYearLabel, formatInstant } from "@/lib/i18n/format";
import type { ProjectOverview } from "@/lib/performance/rules/project-view";
import { overviewAddress, projectAddress, registerAddressAt } from "./overview-address";

/** What and when: the project, the way back to its area, the month, and how much of it can be quoted. */
export function ProjectHeader({ view, asOf }: { view: ProjectOverview; asOf: string | null }) {
  const t = useTranslations("performance.project");
  const locale = useLocale();
  const { project, month, lastMonth } = view;
  const at = { year: project.fiscalYear, month };
  const place = locale === "th" ? project.areaNameTh : project.areaNameEn;
  const hrefs = Array.from({ length: 12 }, (_, index) => projectAddress(project.id, index + 1));
  const { certified, submitted, missing } = view.standing.confidence;
  return (
    <>
      <PageHeader
        before={
          <Breadcrumbs
            label={t("path")}
            crumbs={[{ label: t("back", { place, month: fiscalMonthLabel(at, locale) }), href: overviewAddress(project.areaId, at) }]}
          />
        }
        title={
          <span lang="th">
            <ThaiText>{project.nameTh}</ThaiText>
          </span>
        }
        line={`${t("code", { code: project.code })} · ${fiscalYearLabel(project.fiscalYear, locale)}${project.planTier === "Y2" ? ` · ${t("reserve")}` : ""}`}
        tools={
          <>
            <MonthStrip year={project.fiscalYear} month={month} lastMonth={lastMonth} hrefs={hrefs} />
            <LinkButton href={registerAddressAt(project.areaId, at, { q: `${project.areaId}-${project.code}` })}>
              {t("inRegister")}
            </LinkButton>
            <LinkButton href={`/reports/${project.id}/${month}`}>{t("openReport", { month: fiscalMonthLabel(at, locale) })}</LinkButton>
          </>
        }
      />
      <ConfidenceLine
        certified={certified}
        submitted={submitted}
        missing={missing}
        asOf={asOf ? formatInstant(asOf, locale) : t("noVersions")}
      />
    </>
  );
}
