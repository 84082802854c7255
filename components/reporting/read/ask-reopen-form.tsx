"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";

export type MonthAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

type AskReopenFormProps = {
  action: MonthAction;
  idempotencyKey: string;
  areaId: string;
  fiscalYear: number;
  month: number;
  /** The project it may be about; null where only the unit's whole month is asked for. */
  projectId: string | null;
  /** Open from the start: where asking is the only thing to do. */
  open?: boolean;
};

/** Asks the ministry to open a closed month again, with the reason it will read. Closed until it is wanted. */
export function AskReopenForm({ action, idempotencyKey, areaId, fiscalYear, month, projectId, open = false }: AskReopenFormProps) {
  const t = useTranslations("reporting.page.reopen.ask");
  const words = useFailureWords();
  const [state, post, pending] = useActionState(action, idle);
  const errors = state.failures.map((failure) => ({ field: failure.field, message: words(failure) }));
  return (
    <details className="pt-1" open={open || state.status === "refused" || undefined}>
      <summary className="min-h-6 cursor-pointer text-14 font-semibold text-accent-ink">{t("title")}</summary>
      <form action={post} onReset={(event) => event.preventDefault()} noValidate className="grid max-w-2xl gap-3 pt-3">
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <input type="hidden" name="areaId" value={areaId} />
        <input type="hidden" name="fiscalYear" value={fiscalYear} />
        <input type="hidden" name="month" value={month} />
        <ErrorSummary errors={errors} />
        {projectId ? (
          <RadioGroup
            name="projectId"
            label={t("reach")}
            defaultValue={state.values.projectId ?? projectId}
            options={[
              { value: projectId, label: t("project") },
              { value: "", label: t("unit") },
            ]}
          />
        ) : (
          <input type="hidden" name="projectId" value="" />
        )}
        <TextArea
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          maxLength={2000}
          defaultValue={state.values.reason}
          error={errors.find(({ field }) => field === "reason")?.message}
        />
        <div>
          <Button type="submit" kind="primary" aria-busy={pending}>
            {t("action")}
          </Button>
        </div>
      </form>
    </details>
  );
}
