"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { useFailureWords } from "../use-failure-words";
import type { GridProject } from "./grid-project";
import type { SendState } from "./use-sending";

type SendSummaryProps = { projects: readonly GridProject[]; states: Readonly<Record<string, SendState>>; busy: boolean };

/** Which projects went, with their receipts, and which did not and why. */
export function SendSummary({ projects, states, busy }: SendSummaryProps) {
  const t = useTranslations("reporting.page.grid.sent");
  const words = useFailureWords();
  const settled = projects.flatMap((project) => {
    const state = states[project.projectId];
    return state && state.kind !== "sending" ? [{ project, state }] : [];
  });
  if (busy || settled.length === 0) return null;
  const sent = settled.filter(({ state }) => state.kind === "sent").length;
  const refused = settled.filter(({ state }) => state.kind === "refused").length;
  return (
    <Notice
      tone={refused > 0 ? "warning" : "good"}
      live={refused > 0 ? "assertive" : "polite"}
      title={t("title", { sent, refused, queued: settled.length - sent - refused })}
    >
      <ul className="grid gap-1 pt-1" id="send-summary">
        {settled.map(({ project, state }) => (
          <li key={project.projectId}>
            <b lang="th">{project.nameTh}</b> {state.kind === "sent" ? t("receipt", { number: state.receiptNo }) : null}
            {state.kind === "queued" ? t("queued") : null}
            {state.kind === "refused" ? (
              <ul className="list-disc pl-5">
                {[...new Set(state.failures.map((failure) => words(failure)))].map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
