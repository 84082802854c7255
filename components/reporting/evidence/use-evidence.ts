"use client";

import { useCallback, useEffect, useState } from "react";
import type { EvidenceItem, EvidenceOfMonth } from "@/lib/evidence/rules/evidence-view";

type State = { readonly evidence: EvidenceOfMonth | null; readonly failed: boolean };

/** The files of an activity's month: as the page gave them, or asked for when it did not; asked again after each change. */
export function useEvidence(activityId: string, month: number, given: EvidenceOfMonth | undefined) {
  const [{ evidence, failed }, setState] = useState<State>({ evidence: given ?? null, failed: false });
  const load = useCallback(
    async (signal?: AbortSignal): Promise<void> => {
      const answer = await fetch(`/api/v1/activities/${activityId}/evidence?month=${month}`, { signal }).catch(() => null);
      if (signal?.aborted) return;
      if (!answer?.ok) return setState((before) => ({ ...before, failed: true }));
      const body: EvidenceOfMonth = await answer.json();
      setState({ evidence: body, failed: false });
    },
    [activityId, month],
  );
  useEffect(() => {
    if (given) return setState({ evidence: given, failed: false });
    const abort = new AbortController();
    load(abort.signal).catch(() => undefined);
    return () => abort.abort();
  }, [given, load]);

  /** Answers with the words of a refusal, null when it was done. */
  const change = async (item: EvidenceItem, act: "remove" | "restore"): Promise<string | null> => {
    const answer = await fetch(`/api/evidence/${item.id}/${act}`, { method: "POST", headers: { accept: "application/json" } }).catch(
      () => null,
    );
    await load();
    if (answer?.ok) return null;
    const problem: { detail?: string } | null = answer ? await answer.json().catch(() => null) : null;
    return problem?.detail ?? "";
  };
  return { evidence, failed, reload: () => load(), change };
}
