"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FormAction, keepTyped, useActionForm } from "@/components/access/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";

export type FormFields = {
  /** What stands in a field: what was typed after a refusal, else the fallback. */
  readonly typed: (name: string, fallback?: string) => string;
  readonly error: (name: string) => string | undefined;
};

type Props<T> = {
  action: FormAction<T>;
  hidden: Readonly<Record<string, string>>;
  submit: string;
  cancelHref: string;
  children: (fields: FormFields) => ReactNode;
};

/** A settings form: error summary, fields, one button; after saving it says so and gives way to the new state above. */
export function SavedForm<T>({ action, hidden, submit, cancelHref, children }: Props<T>) {
  const t = useTranslations();
  const form = useActionForm(action);
  if (form.state.status === "done") return <Notice tone="good" title={t("settings.savedPlain")} live="polite" />;
  return (
    <form action={form.post} onReset={keepTyped} noValidate className="grid max-w-2xl gap-5">
      <ErrorSummary errors={form.errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children({ typed: form.valueOf, error: form.errorOf })}
      <div className="flex flex-wrap items-center gap-4">
        <Button kind="primary" type="submit" aria-disabled={form.pending}>
          {submit}
        </Button>
        <a href={cancelHref}>{t("common.action.cancel")}</a>
      </div>
    </form>
  );
}
