import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Bullet } from "@/components/ui/bullet";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusMark } from "@/components/ui/status-mark";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { ThaiText } from "@/components/ui/thai-text";
import { WorkflowMark } from "@/components/ui/workflow-mark";
import { formatCount, formatMillion, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";
import { fullName } from "./place-name";

/** The projects of a budget owner: money, physical progress, status, and where the month's report stands. */
export function ProjectsPanel({ overview, table, keyNumber }: { overview: Overview; table: PanelTable; keyNumber?: number }) {
  const t = useTranslations("performance.projects");
  const shared = useTranslations("performance.children");
  const locale = useLocale();
  const { projects } = overview;
  const title = t("title", { place: fullName(overview.place, locale) });
  const activities = projects.reduce((sum, { standing }) => sum + standing.activities, 0);
  const reported = projects.filter(
    ({ reportState }) => reportState === "submitted" || reportState === "certifying" || reportState === "certified",
  ).length;
  return (
    <PerformancePanel
      id="projects"
      overview={overview}
      table={table}
      title={title}
      meta={t("meta")}
      keyNumber={keyNumber}
      twin={null}
      sentence={t("sentence", { count: projects.length, activities, reported })}
    >
      {projects.length === 0 ? <EmptyState title={t("none")} /> : null}
      {projects.length > 0 ? (
        <DataTable title={title} cards className="ranking">
          <thead>
            <tr>
              <HeadCell>{t("project")}</HeadCell>
              <HeadCell numeric>{t("activities")}</HeadCell>
              <HeadCell numeric unit={shared("million")}>
                {shared("budget")}
              </HeadCell>
              <HeadCell>{shared("bar")}</HeadCell>
              <HeadCell numeric unit={shared("percentSign")}>
                {shared("paid")}
              </HeadCell>
              <HeadCell numeric unit={shared("points")}>
                {shared("gap")}
              </HeadCell>
              <HeadCell numeric unit={shared("percentSign")}>
                {t("physical")}
              </HeadCell>
              <HeadCell>{shared("status")}</HeadCell>
              <HeadCell>{t("report")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {projects.map(({ id, code, nameTh, standing, reportState }) => (
              <tr key={id}>
                <RowHead lang="th" className="ranking-name">
                  <Link href={`/projects/${id}?month=${overview.month}`} prefetch={false}>
                    {code} <ThaiText>{nameTh}</ThaiText>
                  </Link>
                </RowHead>
                <Cell numeric label={t("activities")} data-slim="hide">
                  {formatCount(standing.activities)}
                </Cell>
                <Cell numeric label={shared("budget")}>
                  {formatMillion(standing.budgetNet, locale)}
                </Cell>
                <Cell className="ranking-bar">
                  <Bullet
                    certified={standing.certifiedPercent}
                    provisional={standing.provisionalPercent}
                    committed={standing.committedPercent}
                    plan={standing.plannedPercent}
                    missing={standing.status === "missing"}
                  />
                </Cell>
                <Cell numeric label={shared("paid")} className="font-semibold">
                  {formatPercent(standing.paidPercent)}
                </Cell>
                <Cell numeric label={shared("gapPoints")}>
                  {formatPoints(standing.planPoints)}
                </Cell>
                <Cell numeric label={t("physical")}>
                  {formatPercent(standing.physicalPercent)}
                </Cell>
                <Cell label={shared("status")}>
                  <StatusMark status={standing.status} />
                </Cell>
                <Cell label={t("report")}>
                  <WorkflowMark state={reportState ?? "none"} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      ) : null}
    </PerformancePanel>
  );
}
