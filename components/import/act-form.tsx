"use client";

import { type ReactNode, useActionState } from "react";
import { useFailureWords } from "@/components/reporting/use-failure-words";
import { ErrorSummary } from "@/components/ui/error-summary";
import { idle } from "@/lib/platform/action-state";
import type { Act } from "./acts";
import { FormBusy } from "./form-busy";

type ActFormProps = {
  id: string;
  act: Act;
  className?: string;
  children: ReactNode;
};

/** A form about one batch: what was refused stands above it, in words, and it cannot be sent twice while it is on its way. */
export function ActForm({ id, act, className = "grid gap-4", children }: ActFormProps) {
  const [state, send] = useActionState(act, idle);
  const words = useFailureWords();
  return (
    <form action={send} className={className}>
      <input type="hidden" name="id" value={id} />
      {state.status === "refused" ? <ErrorSummary errors={state.failures.map((failure) => ({ message: words(failure) }))} /> : null}
      <FormBusy>{children}</FormBusy>
    </form>
  );
}
