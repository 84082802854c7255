"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { fiscalMonthName } from "@/lib/i18n/format";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";
import { DayField, TimeField } from "./day-field";

export type RoundDefaults = { opensDay: string; opensTime: string; closesDay: string; closesTime: string; reminderDays: string };

type RoundFormProps = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  idempotencyKey: string;
  defaults: RoundDefaults;
  /** A round to change; without it a new one for a year and month. */
  round: { id: string; version: number } | null;
  year: number;
  month: number;
  aside?: ReactNode;
};

/** When a month's reports are taken. Days are typed in the Buddhist calendar; both dates can be any the rules allow. */
export function RoundForm({ action, idempotencyKey, defaults, round, year, month, aside }: RoundFormProps) {
  const t = useTranslations("reporting.page.rounds");
  const words = useFailureWords();
  const locale = useLocale();
  const [state, post, pending] = useActionState(action, idle);
  const errors = state.failures.map((failure) => ({ field: failure.field, message: words(failure) }));
  const errorAt = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  const value = (field: keyof RoundDefaults): string => state.values[field] ?? defaults[field];
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: fiscalMonthName(index + 1, locale, "long"),
  }));
  return (
    <form action={post} onReset={(event) => event.preventDefault()} noValidate className="grid max-w-4xl gap-4">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <ErrorSummary errors={errors} />
      {round ? (
        <>
          <input type="hidden" name="roundId" value={round.id} />
          <input type="hidden" name="version" value={round.version} />
        </>
      ) : (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="fiscalYear"
            label={t("year")}
            inputMode="numeric"
            defaultValue={state.values.fiscalYear ?? String(year)}
            error={errorAt("fiscalYear")}
          />
          <Select
            name="month"
            label={t("month")}
            options={months}
            defaultValue={state.values.month ?? String(month)}
            error={errorAt("month")}
          />
        </div>
      )}
      <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_8rem] md:grid-cols-[minmax(0,1fr)_7rem_minmax(0,1fr)_7rem]">
        <DayField name="opensDay" label={t("opensDay")} defaultValue={value("opensDay")} error={errorAt("opensDay")} />
        <TimeField name="opensTime" label={t("opensTime")} defaultValue={value("opensTime")} error={errorAt("opensTime")} />
        <DayField name="closesDay" label={t("closesDay")} defaultValue={value("closesDay")} error={errorAt("closesDay")} />
        <TimeField name="closesTime" label={t("closesTime")} defaultValue={value("closesTime")} error={errorAt("closesTime")} />
      </div>
      <TextField
        name="reminderDays"
        label={t("reminderDays")}
        hint={t("reminderHint")}
        required={false}
        defaultValue={value("reminderDays")}
        error={errorAt("reminderDays")}
        className="max-w-sm"
        autoComplete="off"
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" aria-busy={pending}>
          {t(round ? "save" : "openRound")}
        </Button>
        {aside}
      </div>
    </form>
  );
}
