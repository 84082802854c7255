"use client";

import { useFailureWords } from "@/components/reporting/use-failure-words";
import { Notice } from "@/components/ui/notice";
import type { Failure } from "@/lib/core/result";

/** Why the last job of a batch stopped, and what to do. */
export function FailuresNotice({ failures, tone }: { failures: readonly Failure[]; tone: "critical" | "warning" }) {
  const words = useFailureWords();
  const [first, ...others] = failures;
  if (!first) return null;
  return (
    <Notice tone={tone} title={words(first)} live="polite">
      {others.length > 0 ? (
        <ul>
          {others.map((failure) => (
            <li key={`${failure.code} ${failure.field}`}>{words(failure)}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
