"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useRef } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field";
import { KeyCap } from "@/components/ui/key-cap";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";
import { useDeskKeys } from "./use-desk-keys";

export type DeskAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

type DecisionProps = {
  certify: DeskAction;
  idempotencyKey: string;
  reportId: string;
  lockVersion: number;
  count: number;
  mayCertify: boolean;
  mayReturn: boolean;
  /** What certifying means now, or why it cannot be. */
  words: string;
  /** Stands where the certify button would, while a certification may be undone. */
  undo: ReactNode;
  next: string | null;
  previous: string | null;
};

/** The desk's bar: what certifying means, and the acts. A certifies, R goes to the comment, J and K to the next and the one before. */
export function Decision(props: DecisionProps) {
  const { certify, idempotencyKey, reportId, lockVersion, count, mayCertify, mayReturn, words, undo, next, previous } = props;
  const t = useTranslations("desk.decision");
  const failureWords = useFailureWords();
  const [state, post, pending] = useActionState(certify, idle);
  const form = useRef<HTMLFormElement>(null);
  const comment = fieldId("comment");
  useDeskKeys({ next, previous, certify: mayCertify && !pending ? form : null, returnField: mayReturn ? comment : null });
  return (
    <div className="sticky bottom-(--bottom-bar-h) z-[var(--z-sticky)] -mx-(--gutter) grid gap-2 border-t-2 border-rule bg-surface px-(--gutter) py-2.5">
      <ErrorSummary errors={state.failures.map((failure) => ({ message: failureWords(failure) }))} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-13">
        {mayCertify ? <p className="font-semibold text-on-t">{t("ready")}</p> : null}
        <p className="min-w-0 flex-1 basis-72 text-ink-2">{words}</p>
        {mayReturn ? (
          <a className="button" data-kind="destructive" href={`#${comment}`}>
            {t("return")} <Key>R</Key>
          </a>
        ) : null}
        {next ? (
          <LinkButton href={next}>
            {t("next")} <Key>J</Key>
          </LinkButton>
        ) : null}
        {undo ?? (
          <form ref={form} action={post}>
            <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
            <input type="hidden" name="reportId" value={reportId} />
            <input type="hidden" name="lockVersion" value={lockVersion} />
            <Button type="submit" kind="primary" disabled={!mayCertify} aria-busy={pending}>
              {t("action", { count })}
            </Button>
          </form>
        )}
      </div>
    </div>
  );
}

/** The key of an act, where there is likely to be a keyboard. */
function Key({ children }: { children: string }) {
  return (
    <span className="max-lg:hidden">
      <KeyCap>{children}</KeyCap>
    </span>
  );
}
