import { type ImportWords, wordedIssue } from "@/lib/exchange/import/issue-words";
import type { ImportSummary } from "@/lib/exchange/import/rules/check-result";

/** The machine-readable summary; its names are part of the command's contract (docs/importing.md). */
export function jsonSummary(summary: ImportSummary, words: ImportWords, applied: { id: string } | null): object {
  return {
    applied: applied !== null,
    batchId: applied?.id ?? null,
    rows: summary.rows,
    accepted: summary.accepted,
    added: summary.added,
    changed: summary.changed,
    unchanged: summary.unchanged,
    refused: summary.refused.map((issue) => wordedIssue(issue, words)),
    refusedRows: summary.refusedRows,
    warnings: summary.warnings.map((issue) => wordedIssue(issue, words)),
    units: summary.units,
    projects: summary.projects,
    activities: summary.activities,
    totalBaht: summary.totalBaht,
    differences: summary.differences,
    ...(summary.control ? { control: summary.control, controlMeasure: summary.controlMeasure } : {}),
  };
}

const linesShown = 50;

/** The same for a person at a terminal. */
export function tableOf(summary: ImportSummary, words: ImportWords, at: { dryRun: boolean; applied: boolean }): string {
  const figures = ["rows", "accepted", "added", "changed", "unchanged"] as const;
  const lines = figures.map((name) => `${words(`summary.${name}`)}: ${summary[name]}`);
  lines.push(`${words("summary.refused")}: ${summary.refusedRows}`);
  for (const name of ["units", "projects", "activities"] as const) lines.push(`${words(`summary.${name}`)}: ${summary[name]}`);
  lines.push(`${words("summary.total")}: ${grouped(summary.totalBaht)} ${words("summary.baht")}`);
  lines.push(...issueLines(words("refused.title"), summary.refused, words));
  lines.push(...issueLines(words("warnings.title"), summary.warnings, words));
  if (summary.differences.length > 0) {
    lines.push("", `${words("differences.title")} (${summary.differences.length})`);
    for (const one of summary.differences.slice(0, linesShown)) {
      lines.push(
        `  ${words("refused.row")} ${one.row}  ${one.name}  ${words(`differences.fields.${one.field}`)}: ${one.before ?? "-"} → ${one.after ?? "-"}`,
      );
    }
  }
  if (summary.control) {
    const differing = summary.control.filter((line) => line.difference === null || /[1-9]/.test(line.difference));
    lines.push("", words("control.title"));
    lines.push(
      `  ${differing.length === 0 ? words("control.agree", { count: summary.control.length }) : words("control.differ", { count: differing.length, all: summary.control.length })}`,
    );
    for (const line of differing) lines.push(`  ${line.unit}  ${line.ours}  ${line.stated ?? "-"}  ${line.difference ?? "-"}`);
  }
  lines.push("", at.applied ? words("state.applied") : words("detail.nothingWritten"), "");
  return lines.join("\n");
}

function issueLines(title: string, issues: ImportSummary["refused"], words: ImportWords): string[] {
  if (issues.length === 0) return [];
  const shown = issues.slice(0, linesShown).map((issue) => {
    const told = wordedIssue(issue, words);
    const where = [
      told.row === null ? words("refused.wholeFile") : `${words("refused.row")} ${told.row}`,
      told.column,
      told.value?.slice(0, 80),
    ]
      .filter(Boolean)
      .join(" · ");
    const nearest = told.suggestions ? ` [${told.suggestions.map((one) => `${one.name} = ${one.id}`).join(", ")}]` : "";
    return `  ${where}\n    ${told.reason}. ${told.remedy}${nearest}`;
  });
  const more = issues.length > linesShown ? [`  … ${issues.length - linesShown}`] : [];
  return ["", `${title} (${issues.length})`, ...shown, ...more];
}

const grouped = (baht: string): string => baht.replace(/\B(?=(\d{3})+\.)/g, ",");
