"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { SummaryError } from "@/components/ui/error-summary";
import type { Failure } from "@/lib/core/result";
import { type ActionState, idle } from "@/lib/platform/action-state";

export type FormAction<T> = (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;

/** A plain form and its action: what was typed comes back after a refusal, with or without a script. */
export function useActionForm<T>(action: FormAction<T>) {
  const t = useTranslations();
  const [state, post, pending] = useActionState<ActionState<T>, FormData>(action, idle);
  const words = ({ code, params }: Failure): string => {
    const [namespace, name] = code.split(".", 2);
    const key = `${namespace}.failure.${name}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key, { ...params }) : t("common.failure.unreadable");
  };
  const errors: SummaryError[] = state.failures.map((failure) => ({ field: failure.field, message: words(failure) }));
  return {
    state,
    post,
    pending,
    errors,
    errorOf: (field: string): string | undefined => errors.find((error) => error.field === field)?.message,
    valueOf: (field: string, fallback = ""): string => state.values[field] ?? fallback,
  };
}

/** React empties a form after its action; what was typed must stay until it has been accepted. */
export const keepTyped = (event: { preventDefault: () => void }): void => event.preventDefault();
