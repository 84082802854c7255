"use client";

import { useActionState } from "react";
import { Button, type ButtonKind } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { idle } from "@/lib/platform/action-state";
import { useFailureWords } from "../use-failure-words";
import type { MonthAction } from "./ask-reopen-form";

type OneStepFormProps = {
  action: MonthAction;
  /** What the step is about: ids and the version that was seen, with its idempotency key. */
  values: Readonly<Record<string, string | number>>;
  label: string;
  kind?: ButtonKind;
};

/** A step that needs no words: one button, its refusal above it. */
export function OneStepForm({ action, values, label, kind }: OneStepFormProps) {
  const words = useFailureWords();
  const [state, post, pending] = useActionState(action, idle);
  return (
    <form action={post} className="grid gap-2">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary errors={state.failures.map((failure) => ({ message: words(failure) }))} />
      <div>
        <Button type="submit" kind={kind} aria-busy={pending}>
          {label}
        </Button>
      </div>
    </form>
  );
}
