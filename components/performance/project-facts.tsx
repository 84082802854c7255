import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { ThaiText } from "@/components/ui/thai-text";
import type { ProjectOverview } from "@/lib/performance/rules/project-view";

/** What the project does, where, for whom, by whom, and what it serves. Only what the plan states is shown. */
export function ProjectFacts({ view, fundName }: { view: ProjectOverview; fundName: string }) {
  const t = useTranslations("performance.project");
  const locale = useLocale();
  const { project, activities } = view;
  const agencies = [...new Set(activities.flatMap(({ agencyName }) => agencyName ?? []))];
  const places = [...new Set(activities.flatMap(({ districtTh, districtEn }) => (locale === "th" ? districtTh : districtEn) ?? []))];
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("owner"), locale === "th" ? project.areaNameTh : project.areaNameEn],
    [t("places"), places.join(" · ")],
    [t("plan"), project.budgetPlanName],
    [t("mainActivity"), project.mainActivity],
    [t("issue"), project.issueNameTh],
    [
      t("kindOfProject"),
      [t(project.projectTier === 1 ? "tier1" : "tier2"), project.isContinuing ? t("continuing") : null].filter(Boolean).join(" · "),
    ],
    [t("fundSource"), fundName],
    [t("who"), agencies.join(" · ")],
    ...project.alignments.map(
      (item) =>
        [locale === "th" ? item.listNameTh : item.listNameEn, `${item.code} ${locale === "th" ? item.nameTh : item.nameEn}`] as const,
    ),
  ];
  return (
    <Panel title={t("what")}>
      <dl className="grid gap-x-6 gap-y-2 text-13 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {facts.flatMap(([name, value]) =>
          value
            ? [
                <dt key={name} className="text-ink-2">
                  {name}
                </dt>,
                <dd key={`${name}-value`}>{typeof value === "string" ? <ThaiText>{value}</ThaiText> : value}</dd>,
              ]
            : [],
        )}
      </dl>
    </Panel>
  );
}
