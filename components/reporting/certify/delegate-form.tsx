"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { PossibleDelegate } from "@/lib/access/rules/delegation";
import type { Failure } from "@/lib/core/result";
import { formatDay } from "@/lib/i18n/format";
import { idle } from "@/lib/platform/action-state";
import { DayField } from "../rounds/day-field";
import { useFailureWords } from "../use-failure-words";
import type { DeskAction } from "./decision";

type DelegateFormProps = {
  action: DeskAction;
  idempotencyKey: string;
  people: readonly PossibleDelegate[];
  /** Today as it is typed here: the first day proposed. */
  today: string;
};

const days = ["startsOn", "endsOn"] as const;

/** Who certifies while the certifier is away, from when to when, and why. */
export function DelegateForm({ action, idempotencyKey, people, today }: DelegateFormProps) {
  const t = useTranslations("desk.delegates");
  const locale = useLocale();
  const words = useFailureWords();
  const [state, post, pending] = useActionState(action, idle);
  /** Days in a refusal as people read them. */
  const shown = (failure: Failure): Failure => ({
    ...failure,
    params: Object.fromEntries(
      Object.entries(failure.params ?? {}).map(([name, value]) => [
        name,
        days.some((day) => day === name) ? formatDay(String(value), locale) : value,
      ]),
    ),
  });
  const errors = state.failures.map((failure) => ({ field: failure.field, message: words(shown(failure)) }));
  const errorAt = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  const options = people.map(({ positionId, titleTh, titleEn, holder }) => ({
    value: positionId,
    label: `${locale === "th" ? titleTh : titleEn} (${holder ?? t("vacant")})`,
  }));
  return (
    <form action={post} onReset={(event) => event.preventDefault()} noValidate className="grid max-w-3xl gap-4">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <ErrorSummary errors={errors} />
      <Select
        name="toPositionId"
        label={t("who")}
        options={options}
        placeholder={t("choose")}
        defaultValue={state.values.toPositionId ?? ""}
        error={errorAt("toPositionId")}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <DayField name="startsOn" label={t("startsOn")} defaultValue={state.values.startsOn ?? today} error={errorAt("startsOn")} />
        <DayField name="endsOn" label={t("endsOn")} defaultValue={state.values.endsOn ?? ""} error={errorAt("endsOn")} />
      </div>
      <TextField
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        maxLength={500}
        defaultValue={state.values.reason}
        error={errorAt("reason")}
      />
      <div>
        <Button type="submit" kind="primary" aria-busy={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
