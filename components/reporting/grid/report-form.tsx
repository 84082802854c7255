"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Severity } from "@/lib/performance/rollup/rules/rating";
import type { CheckLimits } from "@/lib/reporting/rules/checks";
import { useFailureWords } from "../use-failure-words";
import { ConflictPanel } from "./conflict-panel";
import type { Cause } from "./detail-row";
import styles from "./grid.module.css";
import { gridTotal } from "./grid-figures";
import { GridHead } from "./grid-head";
import type { GridLine } from "./grid-line";
import { GridRow } from "./grid-row";
import { ReportBar } from "./report-bar";
import { TotalRow } from "./total-row";
import { type ReportAction, useReportForm } from "./use-report-form";

type ReportFormProps = {
  action: ReportAction;
  idempotencyKey: string;
  projectId: string;
  month: number;
  lockVersion: number | null;
  limits: CheckLimits;
  severity: Severity;
  lines: readonly GridLine[];
  causes: readonly Cause[];
  maySubmit: boolean;
};

/**
 * A month of one project. A plain form that works without a script: the server checks and answers with what was typed.
 * With one, the same checks run while typing and the keys move as in a spreadsheet.
 */
export function ReportForm(props: ReportFormProps) {
  const { lines, causes, severity, month } = props;
  const t = useTranslations("reporting.page.grid");
  const words = useFailureWords();
  const form = useReportForm(props.action, props);
  const [open, setOpen] = useState<readonly number[]>([]);
  const toggle = (index: number): void =>
    setOpen((before) => (before.includes(index) ? before.filter((at) => at !== index) : [...before, index]));
  const errors = form.state.failures
    .filter(({ code }) => code !== "reporting.cell_changed")
    .map((failure) => {
      const line = lines[Number(/^lines\.(\d+)\./.exec(failure.field ?? "")?.[1] ?? -1)];
      return {
        field: failure.field,
        message: line && !failure.params?.activity ? t("atActivity", { seq: line.seq, message: words(failure) }) : words(failure),
      };
    });
  return (
    // A reset would empty what was typed: React asks for one after every action.
    <form action={form.post} onReset={(event) => event.preventDefault()} noValidate className="grid gap-4">
      <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
      <input type="hidden" name="projectId" value={props.projectId} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="lockVersion" value={form.lockVersion} />
      <ErrorSummary errors={errors} />
      <ConflictPanel conflicts={form.conflicts} lines={lines} causes={causes} onSettle={form.settle} />
      <section aria-label={t("region")} className="max-w-full min-[900px]:max-[1360px]:overflow-x-auto" tabIndex={-1}>
        <table className={styles.table}>
          <caption className="sr-only">{t("caption")}</caption>
          <GridHead month={month} />
          <tbody>
            {lines.map((line, index) => {
              const [draft, review] = [form.grid.drafts[index], form.review.lines[index]];
              return draft && review ? (
                <GridRow
                  key={line.activityId}
                  line={line}
                  index={index}
                  draft={draft}
                  review={review}
                  severity={severity}
                  causes={causes}
                  open={open.includes(index)}
                  onToggle={() => toggle(index)}
                  onKeyDown={form.onKeyDown}
                  dispatch={form.dispatch}
                />
              ) : null;
            })}
          </tbody>
          <TotalRow total={gridTotal(lines, form.grid.drafts)} count={lines.length} />
        </table>
      </section>
      <ReportBar
        review={form.review}
        conflicts={form.conflicts.length}
        dirty={form.grid.dirty}
        pending={form.pending}
        saved={form.state.status === "done" ? form.state.value : undefined}
        count={lines.length}
        maySubmit={props.maySubmit}
      />
    </form>
  );
}
