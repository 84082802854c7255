import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { WorkflowMark } from "@/components/ui/workflow-mark";
import { formatInstant } from "@/lib/i18n/format";
import { LateMark } from "../read/month-lock";
import type { DueRound } from "./due-view";

/** What is certified in the rounds shown, with its receipt and whether it came in time. */
export function CertifiedPanel({ rounds }: { rounds: readonly DueRound[] }) {
  const t = useTranslations("reporting.page.home.certified");
  const waiting = useTranslations("reporting.page.home.waiting");
  const locale = useLocale();
  const rows = rounds.flatMap(({ projects }) => projects.filter(({ progress }) => progress === "certified"));
  if (rows.length === 0) return null;
  return (
    <Panel title={t("title")}>
      <DataTable title={t("title")} cards>
        <thead>
          <tr>
            <HeadCell>{waiting("state")}</HeadCell>
            <HeadCell>{waiting("project")}</HeadCell>
            <HeadCell>{t("timely")}</HeadCell>
            <HeadCell numeric>{waiting("since")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((project) => (
            <tr key={`${project.projectId}-${project.month}`}>
              <Cell label={waiting("state")}>
                <WorkflowMark state={project.daysLate > 0 ? "certified_late" : "certified"} />
              </Cell>
              <RowHead>
                <Link prefetch={false} href={`/reports/${project.projectId}/${project.month}`} lang="th">
                  {project.nameTh}
                </Link>
                {project.receiptNo ? (
                  <span className="block text-12 font-normal text-ink-2">{t("receipt", { number: project.receiptNo })}</span>
                ) : null}
              </RowHead>
              <Cell label={t("timely")}>
                <LateMark days={project.daysLate} />
              </Cell>
              <Cell numeric label={waiting("since")}>
                {project.certifiedAt ? formatInstant(project.certifiedAt, locale) : null}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}
