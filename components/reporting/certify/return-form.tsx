"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Panel } from "@/components/ui/panel";
import { TextArea } from "@/components/ui/text-area";
import { idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";
import type { DeskAction } from "./decision";

type ReturnFormProps = { action: DeskAction; idempotencyKey: string; reportId: string; lockVersion: number };

/** Sends the report back. The comment is required: it is what its recorder reads first. */
export function ReturnForm({ action, idempotencyKey, reportId, lockVersion }: ReturnFormProps) {
  const t = useTranslations("reporting.page.certify");
  const words = useFailureWords();
  const [state, post, pending] = useActionState(action, idle);
  const errors = state.failures.map((failure) => ({ field: failure.field, message: words(failure) }));
  return (
    <Panel title={t("returnTitle")}>
      <form action={post} className="grid gap-3" noValidate>
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="lockVersion" value={lockVersion} />
        <ErrorSummary errors={errors} />
        <TextArea
          key={state.status}
          name="comment"
          label={t("comment")}
          hint={t("commentHint")}
          maxLength={2000}
          rows={4}
          defaultValue={state.values.comment}
          error={errors.find(({ field }) => field === "comment")?.message}
        />
        <div>
          <Button type="submit" kind="destructive" aria-busy={pending}>
            {t("sendBack")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
