"use client";

import { useTranslations } from "next-intl";
import { type FormAction, useActionForm } from "@/components/access/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

type EmailFormProps = {
  readonly action: FormAction<{ address: string | null }>;
  readonly email: string;
  /** Sends a test message; null where none can be sent. */
  readonly test: FormAction<{ address: string }> | null;
};

/** The holder's own address, and the proof that it works. */
export function EmailForm({ action, email, test }: EmailFormProps) {
  const t = useTranslations("telling.email");
  const { state, post, errors, errorOf, ...form } = useActionForm(action);
  return (
    <div className="grid gap-4">
      <form action={post} className="grid justify-items-start gap-4" noValidate>
        <ErrorSummary errors={errors} />
        {state.status === "done" ? <Notice tone="good" title={state.value?.address ? t("saved") : t("removed")} live="polite" /> : null}
        <TextField
          key={email}
          name="email"
          type="email"
          autoComplete="email"
          label={t("address")}
          hint={t("hint")}
          required={false}
          defaultValue={form.valueOf("email", email)}
          error={errorOf("email")}
        />
        <Button type="submit">{t("save")}</Button>
      </form>
      {test ? <TestForm action={test} /> : null}
    </div>
  );
}

function TestForm({ action }: { action: FormAction<{ address: string }> }) {
  const t = useTranslations("telling.email");
  const { state, post, pending, errors } = useActionForm(action);
  return (
    <form action={post} className="grid justify-items-start gap-4">
      <ErrorSummary errors={errors} />
      {state.value ? <Notice tone="good" title={t("tested", { address: state.value.address })} live="polite" /> : null}
      <Button type="submit" disabled={pending}>
        {t("test")}
      </Button>
    </form>
  );
}
