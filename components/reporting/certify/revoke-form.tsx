"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";
import type { DeskAction } from "./decision";

/** Takes one delegation back. */
export function RevokeForm({
  action,
  idempotencyKey,
  delegationId,
  title,
}: {
  action: DeskAction;
  idempotencyKey: string;
  delegationId: string;
  title: string;
}) {
  const t = useTranslations("desk.delegates");
  const words = useFailureWords();
  const [state, post, pending] = useActionState(action, idle);
  return (
    <form action={post} className="grid gap-1">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="delegationId" value={delegationId} />
      <Button type="submit" kind="destructive" aria-busy={pending} aria-label={t("revokeOf", { title })}>
        {t("revoke")}
      </Button>
      {state.failures.map((failure) => (
        <Notice key={failure.code} tone="warning" title={words(failure)} live="assertive" />
      ))}
    </form>
  );
}
