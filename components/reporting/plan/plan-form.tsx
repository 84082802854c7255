"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { satangOf } from "@/lib/core/money";
import { checkPlanGrid } from "@/lib/plans/rules/plan-grid";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";
import { useScripted } from "../use-scripted";
import { PlanActivityRow } from "./plan-activity-row";
import { PlanTotalRow } from "./plan-read";
import { isEdited, openingMonths, type PlanActivity, type PlanMeasure, planTotals } from "./plan-rows";

type PlanFormProps = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  idempotencyKey: string;
  projectId: string;
  activities: readonly PlanActivity[];
  /** The project's other activities, whose plans stand: they count in the totals. */
  others: readonly PlanActivity[];
};

/** The monthly plan to check and confirm: as proposed with one button, or as edited once every cell is a figure of a plan. */
export function PlanForm({ action, idempotencyKey, projectId, activities, others }: PlanFormProps) {
  const t = useTranslations("reporting.page.plan");
  const words = useFailureWords();
  const scripted = useScripted();
  const [state, post, pending] = useActionState(action, idle);
  const opening = () => activities.map((activity, index) => openingMonths(activity, index, state.values));
  const [typed, setTyped] = useState(opening);
  const edit = (index: number, month: number, measure: PlanMeasure, value: string): void =>
    setTyped((rows) =>
      rows.map((row, at) => (at === index ? row.map((cells, m) => (m === month ? { ...cells, [measure]: value } : cells)) : row)),
    );
  const problems = activities.map((activity, index) => checkPlanGrid(typed[index] ?? [], satangOf(activity.budgetNet)));
  const edited = activities.filter((activity, index) => isEdited(activity, typed[index] ?? [])).length;
  const proposed = activities.filter(({ planState }) => planState !== "confirmed").length;
  const wrong = problems.reduce((count, row) => count + row.length, 0);
  const replans = activities.some((activity, index) => activity.planState === "confirmed" && isEdited(activity, typed[index] ?? []));
  return (
    <form action={post} onReset={(event) => event.preventDefault()} noValidate className="grid gap-4">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="projectId" value={projectId} />
      <ErrorSummary errors={state.failures.map((failure) => ({ field: failure.field, message: words(failure) }))} />
      <div>
        {activities.map((activity, index) => (
          <PlanActivityRow
            key={activity.activityId}
            activity={activity}
            index={index}
            rows={activities.length * 2}
            typed={typed[index] ?? []}
            problems={problems[index] ?? []}
            onEdit={(month, measure, value) => edit(index, month, measure, value)}
          />
        ))}
        <PlanTotalRow months={planTotals([...activities, ...others], [...typed, ...others.map(({ months }) => months)])} />
      </div>
      {replans || state.values.reason ? (
        <TextArea name="reason" label={t("reason")} maxLength={2000} defaultValue={state.values.reason} className="max-w-2xl" />
      ) : null}
      <div className="sticky bottom-(--bottom-bar-h) z-[var(--z-sticky)] -mx-(--gutter) flex flex-wrap items-center gap-x-4 gap-y-2 border-t-2 border-rule bg-surface px-(--gutter) py-2.5 text-13">
        <p role="status" className="min-w-0 flex-1 basis-60 text-ink-2">
          {wrong > 0
            ? t("problems", { count: wrong })
            : edited > 0
              ? t("edited", { count: edited })
              : proposed > 0
                ? t("proposedBody")
                : t("unedited")}
        </p>
        {edited > 0 ? (
          <Button kind="quiet" onClick={() => setTyped(activities.map((activity, index) => openingMonths(activity, index, {})))}>
            {t("reset")}
          </Button>
        ) : null}
        {edited > 0 ? (
          <Button type="submit" name="intent" value="edited" kind="primary" disabled={scripted && wrong > 0} aria-busy={pending}>
            {t("confirmEdited", { count: Math.max(edited, proposed) })}
          </Button>
        ) : proposed > 0 ? (
          <Button type="submit" name="intent" value="proposed" kind="primary" aria-busy={pending}>
            {t("confirmAll", { count: proposed })}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
