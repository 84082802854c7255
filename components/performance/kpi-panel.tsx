import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { ThaiText } from "@/components/ui/thai-text";
import type { ProjectOverview } from "@/lib/performance/rules/project-view";

/** Outputs and outcomes the project promised, as the plan states them. */
export function KpiPanel({ view: { project } }: { view: ProjectOverview }) {
  const t = useTranslations("performance.project");
  return (
    <Panel title={t("kpis")}>
      {project.kpis.length === 0 ? (
        <p className="text-13 text-ink-2">{t("noKpis")}</p>
      ) : (
        <DataTable title={t("kpis")} cards>
          <thead>
            <tr>
              <HeadCell>{t("kpi")}</HeadCell>
              <HeadCell>{t("kind")}</HeadCell>
              <HeadCell numeric>{t("baseline")}</HeadCell>
              <HeadCell numeric>{t("target")}</HeadCell>
              <HeadCell>{t("unit")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {project.kpis.map((kpi) => (
              <tr key={kpi.id}>
                <RowHead lang="th">
                  <ThaiText>{kpi.nameTh}</ThaiText>
                </RowHead>
                <Cell label={t("kind")}>{t(kpi.kind === "outcome" ? "outcome" : "output")}</Cell>
                <Cell numeric label={t("baseline")}>
                  {kpi.baseline ?? "–"}
                </Cell>
                <Cell numeric label={t("target")}>
                  {kpi.target ?? kpi.targetText ?? "–"}
                </Cell>
                <Cell label={t("unit")}>{kpi.unit ?? "–"}</Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}
