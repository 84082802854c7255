"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { Failure } from "@/lib/core/result";
import type { Severity } from "@/lib/performance/rollup/rules/rating";
import { type ActionState, idle } from "@/lib/platform/action-state";
import type { CheckLimits } from "@/lib/reporting/rules/checks";
import { useFailureWords } from "../use-failure-words";
import { useScripted } from "../use-scripted";
import type { Cause } from "./detail-row";
import { GridFrame } from "./grid-frame";
import { draftFromValues, openingDraft } from "./grid-line";
import type { GridProject } from "./grid-project";
import type { CellRemark } from "./grid-tools";
import { useGrid } from "./use-grid";
import { useSending } from "./use-sending";

/** What a saved draft or a sent report answers with. */
export type ReportSaved = { readonly state: string; readonly savedAt?: string; readonly filled?: number };
export type ReportAction = (previous: ActionState<ReportSaved>, form: FormData) => Promise<ActionState<ReportSaved>>;

const formId = "report";

type ReportFormProps = {
  action: ReportAction;
  idempotencyKey: string;
  project: GridProject;
  positionId: string;
  limits: CheckLimits;
  severity: Severity;
  causes: readonly Cause[];
  remarks: readonly CellRemark[];
};

/**
 * A month of one project. A plain form that works without a script: the server checks and answers with what was typed. With
 * one, what is typed is kept and sent by the draft store, and the form is never posted.
 */
export function ReportForm(props: ReportFormProps) {
  const { project } = props;
  const { projectId, month, lines } = project;
  const t = useTranslations("reporting.page.grid");
  const router = useRouter();
  const scripted = useScripted();
  const [state, post] = useActionState(props.action, idle);
  const [projects] = useState([project]);
  const grid = useGrid({
    projects,
    positionId: props.positionId,
    limits: props.limits,
    openLine: ({ line, index }) => (state.status === "refused" ? draftFromValues(line, index, state.values) : openingDraft(line)),
  });
  const sending = useSending(grid.store, (states) => {
    if (states[projectId]?.kind === "sent") router.push(`/reports/${projectId}/${month}?sent=1`);
  });
  const sent = sending.states[projectId];
  const refused = sent?.kind === "refused" ? sent.failures : state.failures;
  return (
    <div className="grid gap-3">
      <form
        id={formId}
        action={post}
        onSubmit={(event) => {
          if (scripted) event.preventDefault();
        }}
        // A reset would empty what was typed: React asks for one after every action.
        onReset={(event) => event.preventDefault()}
        noValidate
      >
        <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
        <input type="hidden" name="projectId" value={projectId} />
        <input type="hidden" name="month" value={month} />
        <input type="hidden" name="lockVersion" value={seenVersion(state, project.lockVersion)} />
      </form>
      <ErrorSummary errors={useRefusals(refused, lines)} />
      <GridFrame
        grid={grid}
        projects={projects}
        month={month}
        severity={props.severity}
        causes={props.causes}
        remarks={props.remarks}
        form={formId}
        unit={false}
        sending={sending}
        sendButton={(left, goToProblem) =>
          project.maySubmit ? (
            <Button
              type="submit"
              form={formId}
              name="intent"
              value="submit"
              kind="primary"
              data-send
              aria-disabled={(scripted && left) || undefined}
              aria-busy={sending.busy}
              onClick={(event) => {
                if (!scripted) return;
                event.preventDefault();
                if (left) goToProblem();
                else void sending.send(projects);
              }}
            >
              {t("bar.submit", { count: lines.length })}
            </Button>
          ) : null
        }
      />
    </div>
  );
}

/** Refusals in words, each naming its activity and leading to its field. */
function useRefusals(failures: readonly Failure[], lines: GridProject["lines"]) {
  const t = useTranslations("reporting.page.grid");
  const words = useFailureWords();
  return failures
    .filter(({ code }) => code !== "reporting.cell_changed")
    .map((failure) => {
      const line = lines[Number(/^lines\.(\d+)\./.exec(failure.field ?? "")?.[1] ?? -1)];
      return {
        field: failure.field,
        message: line && !failure.params?.activity ? t("atActivity", { seq: line.seq, message: words(failure) }) : words(failure),
      };
    });
}

/**
 * Without a script: the version the next post names as the one it has seen. After a conflict it is the other writer's, named in
 * the refusal; after any other refusal the one posted before; else the page's.
 */
function seenVersion(state: ActionState<ReportSaved>, ofPage: number | null): string {
  const theirs = state.failures.find(({ code }) => code === "reporting.report_changed")?.params?.lockVersion;
  if (theirs !== undefined) return String(theirs);
  const posted = state.status === "refused" ? state.values.lockVersion : undefined;
  return posted ?? (ofPage === null ? "" : String(ofPage));
}
