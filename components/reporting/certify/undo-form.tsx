"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";
import type { DeskAction } from "./decision";

type UndoFormProps = {
  action: DeskAction;
  idempotencyKey: string;
  reportId: string;
  lockVersion: number;
  name: string;
  kind: "quiet" | "secondary";
  label: string;
};

/** Takes one certification back. */
export function UndoForm({ action, idempotencyKey, reportId, lockVersion, name, kind, label }: UndoFormProps) {
  const t = useTranslations("desk.undoable");
  const words = useFailureWords();
  const [state, post, pending] = useActionState(action, idle);
  return (
    <form action={post} className="grid justify-items-end gap-1">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="lockVersion" value={lockVersion} />
      <Button type="submit" kind={kind} aria-busy={pending} aria-label={kind === "quiet" ? t("undoOf", { name }) : undefined}>
        {label}
      </Button>
      {state.failures.map((failure) => (
        <Notice key={failure.code} tone="warning" title={words(failure)} live="assertive" />
      ))}
    </form>
  );
}
