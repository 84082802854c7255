"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { keepTyped, useActionForm } from "@/components/access/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import type { DemoAccount } from "@/lib/access/queries/read-demo-accounts";
import { signInAction } from "./actions";
import { DemoAccounts } from "./demo-accounts";

type Props = {
  next: string;
  notice: "out" | "refused" | null;
  demo: { accounts: readonly DemoAccount[]; password: string } | null;
};

export function SignInForm({ next, notice, demo }: Props) {
  const t = useTranslations("access.signIn");
  const form = useActionForm(signInAction);
  // A demonstration account fills the form by mounting the fields anew; a person's own typing is never controlled.
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <div className="grid gap-6">
      <form action={form.post} onReset={keepTyped} noValidate className="grid gap-5">
        <div>
          <h1 className="text-28 font-semibold">{t("title")}</h1>
          <p className="text-ink-2">{t("lead")}</p>
        </div>
        {form.state.status === "idle" && notice ? (
          <Notice tone={notice === "out" ? "good" : "critical"} title={t(notice)} live="polite" />
        ) : null}
        <ErrorSummary errors={form.errors} />
        <input type="hidden" name="next" value={next} />
        <TextField
          key={`username-${chosen}`}
          name="username"
          label={t("username")}
          defaultValue={chosen ?? form.valueOf("username")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={form.errorOf("username")}
        />
        <PasswordField
          key={`password-${chosen}`}
          name="password"
          label={t("password")}
          defaultValue={chosen && demo ? demo.password : undefined}
          autoComplete="current-password"
          error={form.errorOf("password")}
        />
        <Button kind="primary" size="wide" type="submit" aria-disabled={form.pending}>
          {t(form.pending ? "busy" : "submit")}
        </Button>
        <p className="text-13 text-ink-2">{t("help")}</p>
      </form>
      {demo ? <DemoAccounts accounts={demo.accounts} password={demo.password} onChoose={setChosen} /> : null}
    </div>
  );
}
