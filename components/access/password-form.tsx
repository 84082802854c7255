"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "@/components/ui/password-field";
import { type FormAction, useActionForm } from "./use-action-form";

/** Present password, new one twice. `username` lets a password manager know which entry it renews. */
export function PasswordForm({ action, username }: { action: FormAction<null>; username: string }) {
  const t = useTranslations("access.password");
  const form = useActionForm(action);
  const done = form.state.status === "done";
  return (
    <form action={form.post} noValidate className="grid max-w-lg gap-5">
      <ErrorSummary errors={form.errors} />
      {done ? <Notice tone="good" title={t("done")} live="polite" /> : null}
      <input type="text" name="username" defaultValue={username} autoComplete="username" hidden readOnly />
      <PasswordField name="currentPassword" label={t("current")} autoComplete="current-password" error={form.errorOf("currentPassword")} />
      <PasswordField name="password" label={t("next")} hint={t("hint")} autoComplete="new-password" error={form.errorOf("password")} />
      <PasswordField name="repeatedPassword" label={t("again")} autoComplete="new-password" error={form.errorOf("repeatedPassword")} />
      <div className="flex flex-wrap items-center gap-4">
        <Button kind="primary" type="submit" aria-disabled={form.pending}>
          {t("submit")}
        </Button>
        <span className="text-13 text-ink-2">{t("note")}</span>
      </div>
    </form>
  );
}
