"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";
import { DayField, TimeField } from "./day-field";

type DecideFormProps = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  idempotencyKey: string;
  request: { readonly id: string; readonly version: number };
  /** Where the reopening ends unless told otherwise: a typed day and a Bangkok time. */
  until: { readonly day: string; readonly time: string };
  /** A running reopening is ended early, a waiting request granted or refused. */
  isRunning: boolean;
  /** Who is told: the unit's name. */
  unit: string;
};

/** The ministry's decision with its comment; a grant names its end. */
export function DecideForm({ action, idempotencyKey, request, until, isRunning, unit }: DecideFormProps) {
  const t = useTranslations("reporting.page.requests");
  const words = useFailureWords();
  const [state, post, pending] = useActionState(action, idle);
  const errors = state.failures.map((failure) => ({ field: failure.field, message: words(failure) }));
  const errorAt = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <form action={post} onReset={(event) => event.preventDefault()} noValidate className="grid max-w-3xl gap-4">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="requestId" value={request.id} />
      <input type="hidden" name="version" value={request.version} />
      <ErrorSummary errors={errors} />
      {isRunning ? (
        <>
          <input type="hidden" name="decision" value="end" />
          <p className="text-13 text-ink-2">{t("endBody", { unit })}</p>
        </>
      ) : (
        <>
          <RadioGroup
            name="decision"
            label={t("decision")}
            defaultValue={state.values.decision ?? "grant"}
            options={[
              { value: "grant", label: t("grant") },
              { value: "refuse", label: t("refuse") },
            ]}
          />
          <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
            <DayField
              name="untilDay"
              label={t("untilDay")}
              defaultValue={state.values.untilDay ?? until.day}
              error={errorAt("untilDay") ?? errorAt("openUntil")}
            />
            <TimeField
              name="untilTime"
              label={t("untilTime")}
              defaultValue={state.values.untilTime ?? until.time}
              error={errorAt("untilTime")}
            />
          </div>
        </>
      )}
      <TextArea
        name="comment"
        label={t("comment")}
        hint={t("commentHint")}
        maxLength={2000}
        defaultValue={state.values.comment}
        error={errorAt("comment")}
      />
      <div>
        <Button type="submit" kind={isRunning ? "destructive" : "primary"} aria-busy={pending}>
          {t(isRunning ? "endAction" : "save")}
        </Button>
      </div>
    </form>
  );
}
