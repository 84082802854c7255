import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { WorkflowMark } from "@/components/ui/workflow-mark";
import { formatInstant } from "@/lib/i18n/format";
import type { DueRound } from "./due-view";

/** What left the officer's desk: waiting for the certifier, or certified, with its receipt. */
export function WaitingPanel({ rounds }: { rounds: readonly DueRound[] }) {
  const t = useTranslations("reporting.page.home.waiting");
  const home = useTranslations("reporting.page.home.certified");
  const locale = useLocale();
  const rows = rounds.flatMap((round) =>
    round.projects.flatMap((project) =>
      project.progress === "submitted" || project.progress === "certified"
        ? [
            {
              ...project,
              progress: project.progress,
              month: round.month,
              since: project.progress === "certified" ? project.certifiedAt : project.submittedAt,
            },
          ]
        : [],
    ),
  );
  return (
    <Panel title={t("title")}>
      {rows.length === 0 ? (
        <p className="text-13 text-ink-2">{t("none")}</p>
      ) : (
        <DataTable title={t("title")} cards>
          <thead>
            <tr>
              <HeadCell>{t("state")}</HeadCell>
              <HeadCell>{t("project")}</HeadCell>
              <HeadCell numeric>{t("since")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.projectId}-${row.month}`}>
                <Cell label={t("state")}>
                  <WorkflowMark state={row.progress} />
                </Cell>
                <RowHead>
                  <Link href={`/reports/${row.projectId}/${row.month}`} lang="th">
                    {row.nameTh}
                  </Link>
                  {row.receiptNo ? (
                    <span className="block text-12 font-normal text-ink-2">{home("receipt", { number: row.receiptNo })}</span>
                  ) : null}
                </RowHead>
                <Cell numeric label={t("since")}>
                  {row.since ? formatInstant(row.since, locale) : null}
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}
