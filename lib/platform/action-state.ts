import type { Failure } from "@/lib/core/result";

/** What a form gets back from its action; `values` is what was typed, by field name. Safe to import in the browser. */
export type ActionState<T = unknown> = {
  readonly status: "idle" | "done" | "refused";
  readonly failures: readonly Failure[];
  readonly values: Readonly<Record<string, string>>;
  readonly value?: T;
};

export const idle: ActionState<never> = { status: "idle", failures: [], values: {} };
