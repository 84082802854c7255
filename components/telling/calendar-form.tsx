"use client";

import { useTranslations } from "next-intl";
import { type FormAction, useActionForm } from "@/components/access/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

type CalendarFormProps = {
  readonly make: FormAction<{ url: string }>;
  readonly revoke: FormAction<null>;
  /** Since when there is an address, in words; null while there is none. */
  readonly since: string | null;
};

/** The secret calendar address: made, shown once, replaced, revoked. */
export function CalendarForm({ make, revoke, since }: CalendarFormProps) {
  const t = useTranslations("telling.calendar");
  const making = useActionForm(make);
  const revoking = useActionForm(revoke);
  const url = since ? making.state.value?.url : undefined;
  return (
    <div className="grid gap-4">
      <ErrorSummary errors={[...making.errors, ...revoking.errors]} />
      {url ? (
        <Notice tone="good" title={t("madeTitle")} live="polite">
          <div className="grid gap-3">
            <p>{t("madeBody")}</p>
            <TextField key={url} name="calendarUrl" label={t("address")} defaultValue={url} readOnly />
          </div>
        </Notice>
      ) : null}
      {revoking.state.status === "done" && !since ? <Notice tone="good" title={t("revoked")} live="polite" /> : null}
      <p className="text-13 text-ink-2">{since ? `${t("since", { at: since })} · ${t("ends")}` : t("none")}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <form action={making.post}>
          <Button type="submit">{since ? t("renew") : t("make")}</Button>
        </form>
        {since ? (
          <form action={revoking.post}>
            <Button type="submit" kind="destructive">
              {t("revoke")}
            </Button>
          </form>
        ) : null}
        {since ? <span className="text-12 text-ink-2">{t("renewNote")}</span> : null}
      </div>
    </div>
  );
}
