"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";

type CorrectionFormProps = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  idempotencyKey: string;
  reportId: string;
  lockVersion: number;
};

/** Starts the next version of a certified report, with the reason that stays beside it. Closed until it is wanted. */
export function CorrectionForm({ action, idempotencyKey, reportId, lockVersion }: CorrectionFormProps) {
  const t = useTranslations("reporting.page.report.correct");
  const words = useFailureWords();
  const [state, post, pending] = useActionState(action, idle);
  const errors = state.failures.map((failure) => ({ field: failure.field, message: words(failure) }));
  return (
    <details className="border-t border-line-2 py-2" open={state.status === "refused" || undefined}>
      <summary className="min-h-6 cursor-pointer text-14 font-semibold text-accent-ink">{t("title")}</summary>
      <form action={post} className="grid max-w-2xl gap-3 pt-3">
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="lockVersion" value={lockVersion} />
        <p className="text-13 text-ink-2">{t("body")}</p>
        <ErrorSummary errors={errors} />
        <TextArea
          name="reason"
          label={t("reason")}
          maxLength={2000}
          defaultValue={state.values.reason}
          error={errors.find(({ field }) => field === "reason")?.message}
        />
        <div>
          <Button type="submit" aria-busy={pending}>
            {t("action")}
          </Button>
        </div>
      </form>
    </details>
  );
}
