"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState, useEffect } from "react";
import { takesShortcut } from "@/components/layout/shortcut-keys";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field";
import { KeyCap } from "@/components/ui/key-cap";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";

export type DeskAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

type DecisionProps = {
  certify: DeskAction;
  idempotencyKey: string;
  reportId: string;
  lockVersion: number;
  count: number;
  /** Null: may certify. Else why not. */
  obstacle: "recorded" | "not_waiting" | null;
  mayReturn: boolean;
  nextHref: string | null;
};

/** The desk's bar: what certifying means, and the acts. R goes to the comment, J to the next report. */
export function Decision({ certify, idempotencyKey, reportId, lockVersion, count, obstacle, mayReturn, nextHref }: DecisionProps) {
  const t = useTranslations("reporting.page.certify");
  const words = useFailureWords();
  const router = useRouter();
  const [state, post, pending] = useActionState(certify, idle);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!takesShortcut(event)) return;
      if (event.code === "KeyR" && mayReturn) {
        event.preventDefault();
        document.getElementById(fieldId("comment"))?.focus();
      }
      if (event.code === "KeyJ" && nextHref) router.push(nextHref);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [mayReturn, nextHref, router]);
  return (
    <div className="sticky bottom-(--bottom-bar-h) z-[var(--z-sticky)] -mx-(--gutter) grid gap-2 border-t-2 border-rule bg-surface px-(--gutter) py-2.5">
      <ErrorSummary errors={state.failures.map((failure) => ({ message: words(failure) }))} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-13">
        {obstacle ? null : <p className="font-semibold text-on-t">{t("ready")}</p>}
        <p className="min-w-0 flex-1 basis-72 text-ink-2">
          {obstacle === "recorded" ? t("cannot") : obstacle === "not_waiting" ? t("notWaiting") : t("readyBody")}
        </p>
        {mayReturn ? (
          <a className="button" data-kind="destructive" href={`#${fieldId("comment")}`}>
            {t("return")} <KeyCap>R</KeyCap>
          </a>
        ) : null}
        {nextHref ? (
          <LinkButton href={nextHref}>
            {t("next")} <KeyCap>J</KeyCap>
          </LinkButton>
        ) : null}
        <form action={post}>
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <input type="hidden" name="reportId" value={reportId} />
          <input type="hidden" name="lockVersion" value={lockVersion} />
          <Button type="submit" kind="primary" disabled={obstacle !== null} aria-busy={pending}>
            {t("action", { count })}
          </Button>
        </form>
      </div>
    </div>
  );
}
