import { useState } from "react";
import type { Failure } from "@/lib/core/result";
import type { DraftStore } from "../draft/draft-store";
import type { GridProject } from "./grid-project";

export type SendState =
  | { readonly kind: "sending" | "queued" }
  | { readonly kind: "sent"; readonly receiptNo: string }
  | { readonly kind: "refused"; readonly failures: readonly Failure[] };

export type Sending = {
  /** By project, of the last sending. */
  readonly states: Readonly<Record<string, SendState>>;
  readonly busy: boolean;
  send(projects: readonly GridProject[]): Promise<void>;
};

const unknown: Failure = { code: "reporting.not_sent", kind: "limited" };

/** Sends projects one after another, each for its own receipt: what is refused for one stops none of the others. */
export function useSending(store: DraftStore | null, onDone: (states: Readonly<Record<string, SendState>>) => void): Sending {
  const [states, setStates] = useState<Readonly<Record<string, SendState>>>({});
  const [busy, setBusy] = useState(false);
  const send = async (projects: readonly GridProject[]): Promise<void> => {
    if (!store || busy) return;
    setBusy(true);
    let now: Record<string, SendState> = {};
    for (const { projectId } of projects) {
      now = { ...now, [projectId]: { kind: "sending" } };
      setStates(now);
      now = { ...now, [projectId]: await submit(store, projectId) };
      setStates(now);
    }
    setBusy(false);
    onDone(now);
  };
  return { states, busy, send };
}

/** Whatever goes wrong is a refusal that can be read; the figures stay in the store. */
async function submit(store: DraftStore, projectId: string): Promise<SendState> {
  try {
    return await store.submit(projectId);
  } catch {
    return { kind: "refused", failures: [unknown] };
  }
}
