"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextArea } from "@/components/ui/text-area";
import { fiscalMonthLabel } from "@/lib/i18n/format";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";

type Action = (previous: ActionState, form: FormData) => Promise<ActionState>;
type PublishPanelProps = {
  publish: Action;
  withdraw: Action;
  idempotencyKey: string;
  round: {
    readonly id: string;
    readonly fiscalYear: number;
    readonly month: number;
    readonly version: number;
    readonly publishedAt: string | null;
    readonly due: number;
    readonly uncertified: number;
  };
};

/** Publishes a month's national figures, saying first how many reports are not certified; or takes the publication back with a reason. */
export function PublishPanel({ publish, withdraw, idempotencyKey, round }: PublishPanelProps) {
  const t = useTranslations("reporting.page.rounds");
  const words = useFailureWords();
  const locale = useLocale();
  const isPublished = round.publishedAt !== null;
  const [state, post, pending] = useActionState(isPublished ? withdraw : publish, idle);
  const errors = state.failures.map((failure) => ({ field: failure.field, message: words(failure) }));
  const month = fiscalMonthLabel({ year: round.fiscalYear, month: round.month }, locale);
  const { due, uncertified } = round;
  return (
    <form action={post} onReset={(event) => event.preventDefault()} noValidate className="grid max-w-3xl gap-3 px-3 py-3">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="roundId" value={round.id} />
      <input type="hidden" name="version" value={round.version} />
      <h3 className="text-14 font-semibold">{t(isPublished ? "withdrawTitle" : "publishTitle", { month })}</h3>
      <ErrorSummary errors={errors} />
      {isPublished ? (
        <>
          <p className="text-13 text-ink-2">{t("withdrawBody")}</p>
          <TextArea
            name="reason"
            label={t("withdrawReason")}
            maxLength={2000}
            defaultValue={state.values.reason}
            error={errors.find(({ field }) => field === "reason")?.message}
          />
          <div>
            <Button type="submit" kind="destructive" aria-busy={pending}>
              {t("withdrawAction")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <input type="hidden" name="uncertified" value={uncertified} />
          <p className={`text-14 ${uncertified > 0 ? "font-semibold text-late-t" : ""}`}>
            {uncertified > 0 ? t("publishMissing", { count: uncertified, due }) : t("publishAll", { due })}
          </p>
          <p className="text-13 text-ink-2">{t("publishBody")}</p>
          <div>
            <Button type="submit" kind={uncertified > 0 ? "secondary" : "primary"} aria-busy={pending}>
              {t("publishAction", { count: uncertified, month })}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
