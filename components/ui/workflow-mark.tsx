import { useTranslations } from "next-intl";

/** Where a report stands. Square cells, so that they never mix with the shapes of performance (DESIGN §15). */
export const workflowStates = ["none", "draft", "submitted", "certified", "certified_late", "returned", "overdue", "locked"] as const;
export type WorkflowState = (typeof workflowStates)[number];

/**
 * The cell alone, 12 px, outline inside its box: empty not started, half draft, diagonal submitted, solid certified,
 * dot certified late, arrow returned, cross overdue, faint point not open yet.
 */
export function WorkflowCell({ state, size = 12 }: { state: WorkflowState; size?: number }) {
  const solid = state === "certified" || state === "certified_late";
  return (
    <svg
      className="workflow-cell"
      data-state={state}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
    >
      {state === "locked" ? (
        <path d="M6 5.25v1.5" strokeWidth="1.5" />
      ) : (
        <rect x=".75" y=".75" width="10.5" height="10.5" strokeWidth="1.3" fill={solid ? "currentColor" : "none"} />
      )}
      {state === "draft" ? <path d="M1 6h10v5H1z" fill="currentColor" stroke="none" /> : null}
      {state === "submitted" ? <path d="m1 6.5 5.5-5.5M1 11 11 1M5.5 11 11 5.5" strokeWidth="1.3" /> : null}
      {state === "certified_late" ? <circle cx="6" cy="6" r="1.9" className="fill-surface" stroke="none" /> : null}
      {state === "returned" ? <path d="M9 8.2V5H3.2M5.4 2.9 3.2 5l2.2 2.1" strokeWidth="1.3" /> : null}
      {state === "overdue" ? <path d="m3.2 3.2 5.6 5.6m0-5.6L3.2 8.8" strokeWidth="1.5" /> : null}
    </svg>
  );
}

export function WorkflowMark({ state, hideWord = false }: { state: WorkflowState; hideWord?: boolean }) {
  const t = useTranslations("common.workflow");
  return (
    <span className="workflow">
      <WorkflowCell state={state} />
      <span className={hideWord ? "sr-only" : undefined}>{t(state)}</span>
    </span>
  );
}
