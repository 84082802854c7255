import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import type { Issue } from "@/lib/exchange/import/rules/issue";
import { formatCount } from "@/lib/i18n/format";
import { useIssueWords } from "./use-issue-words";

type IssuesPanelProps = { kind: "refused" | "warnings"; issues: readonly Issue[]; count: number; downloadHref?: string };

/** Refused rows or warnings: where, what stands there, why, what to do. The stored first ones; the download holds all. */
export function IssuesPanel({ kind, issues, count, downloadHref }: IssuesPanelProps) {
  const t = useTranslations("exchange.import");
  const c = useTranslations("exchange.import.refused");
  const words = useIssueWords();
  return (
    <Panel
      title={t(`${kind}.title`)}
      meta={t("list.findings", { count })}
      tools={
        downloadHref && count > 0 ? (
          <a href={downloadHref} download>
            {c("download")}
          </a>
        ) : null
      }
      sentence={
        count === 0
          ? t(`${kind}.none`)
          : count > issues.length
            ? c("more", { shown: formatCount(issues.length), count: formatCount(count) })
            : undefined
      }
    >
      {issues.length === 0 ? null : (
        <DataTable title={t(`${kind}.title`)} cards scroll={issues.length > 20 ? "tall" : undefined}>
          <thead>
            <tr>
              <HeadCell>{c("row")}</HeadCell>
              <HeadCell>{c("column")}</HeadCell>
              <HeadCell>{c("value")}</HeadCell>
              <HeadCell>{c("reason")}</HeadCell>
              <HeadCell>{c("remedy")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue, index) => {
              const { reason, remedy } = words(issue);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: one place may have two issues of one kind, and the list never reorders
                <tr key={index}>
                  <RowHead>{issue.row === null ? c("wholeFile") : formatCount(issue.row)}</RowHead>
                  <Cell label={c("column")}>{issue.column ?? "–"}</Cell>
                  <Cell label={c("value")} className="max-w-72 break-words">
                    {issue.value ?? "–"}
                  </Cell>
                  <Cell label={c("reason")}>{reason}</Cell>
                  <Cell label={c("remedy")}>{remedy}</Cell>
                </tr>
              );
            })}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}
