"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import type { Failure } from "@/lib/core/result";
import { formatTime } from "@/lib/i18n/format";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";

/** How a list certified together ended: what was done, and each that was not with its reasons. */
export type TogetherResult = {
  readonly certified: readonly { readonly reportId: string; readonly state: string; readonly officialAt: string }[];
  readonly refused: readonly { readonly reportId: string; readonly failures: readonly Failure[] }[];
};

type TogetherFormProps = {
  action: (previous: ActionState<TogetherResult>, form: FormData) => Promise<ActionState<TogetherResult>>;
  reports: readonly { readonly reportId: string; readonly lockVersion: number; readonly idempotencyKey: string }[];
  /** Names of everything in the queue, for what was refused. */
  names: Readonly<Record<string, string>>;
};

/** The one button; afterwards what was certified, and which was not and why. */
export function TogetherForm({ action, reports, names }: TogetherFormProps) {
  const t = useTranslations("desk.together");
  const words = useFailureWords();
  const [state, post, pending] = useActionState<ActionState<TogetherResult>, FormData>(action, idle);
  return (
    <div className="grid gap-4">
      {state.status === "done" && state.value ? <Outcome result={state.value} names={names} /> : null}
      <ErrorSummary errors={state.failures.map((failure) => ({ message: words(failure) }))} />
      <form action={post} className="flex flex-wrap items-center gap-3">
        {reports.map((report, index) =>
          (["idempotencyKey", "reportId", "lockVersion"] as const).map((name) => (
            <input key={`${report.reportId}-${name}`} type="hidden" name={`reports.${index}.${name}`} value={report[name]} />
          )),
        )}
        {reports.length > 0 ? (
          <Button type="submit" kind="primary" aria-busy={pending}>
            {t("action", { count: reports.length })}
          </Button>
        ) : null}
        <LinkButton href="/certify">{t("back")}</LinkButton>
      </form>
    </div>
  );
}

function Outcome({ result, names }: { result: TogetherResult; names: TogetherFormProps["names"] }) {
  const t = useTranslations("desk.together");
  const locale = useLocale();
  const words = useFailureWords();
  const { certified, refused } = result;
  const first = certified.map(({ officialAt }) => officialAt).sort()[0];
  const waits = certified.some(({ state }) => state === "certifying");
  return (
    <div className="grid gap-2">
      {certified.length > 0 ? (
        <Notice tone="good" title={t("doneTitle", { count: certified.length })} live="polite">
          {waits && first ? t("doneBody", { time: formatTime(first, locale) }) : t("doneBodyAtOnce")}
        </Notice>
      ) : null}
      {refused.length > 0 ? (
        <Notice tone="warning" title={t("refusedTitle", { count: refused.length })} live="assertive">
          <ul>
            {refused.map(({ reportId, failures }) => (
              <li key={reportId}>{t("refusedOf", { name: names[reportId] ?? "", why: failures.map(words).join(" ") })}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
