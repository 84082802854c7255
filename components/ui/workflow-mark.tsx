import { useTranslations } from "next-intl";

/** Where a report stands. Square cells, so that they never mix with the shapes of performance (DESIGN §15). */
export const workflowStates = [
  "none",
  "draft",
  "submitted",
  "certifying",
  "certified",
  "certified_late",
  "returned",
  "overdue",
  "reopened",
  "locked",
] as const;
export type WorkflowState = (typeof workflowStates)[number];

/**
 * What is drawn in the 12 × 12 box, outline inside it: empty not started, half draft, diagonal submitted, a core certified but
 * still to be undone, solid certified, dot certified late, arrow returned, cross overdue, a gate standing open reopened,
 * faint point not open yet.
 */
function WorkflowShape({ state }: { state: WorkflowState }) {
  if (state === "locked") return <path d="M6 5.25v1.5" strokeWidth="1.5" />;
  if (state === "reopened") return <path d="M8 .75H.75v10.5H8M5 6h6.2M9 3.8 11.2 6 9 8.2" strokeWidth="1.3" />;
  const solid = state === "certified" || state === "certified_late";
  return (
    <>
      <rect x=".75" y=".75" width="10.5" height="10.5" strokeWidth="1.3" fill={solid ? "currentColor" : "none"} />
      {state === "draft" ? <path d="M1 6h10v5H1z" fill="currentColor" stroke="none" /> : null}
      {state === "submitted" ? <path d="m1 6.5 5.5-5.5M1 11 11 1M5.5 11 11 5.5" strokeWidth="1.3" /> : null}
      {state === "certifying" ? <path d="M3.4 3.4h5.2v5.2H3.4z" fill="currentColor" stroke="none" /> : null}
      {state === "certified_late" ? <circle cx="6" cy="6" r="1.9" className="fill-surface" stroke="none" /> : null}
      {state === "returned" ? <path d="M9 8.2V5H3.2M5.4 2.9 3.2 5l2.2 2.1" strokeWidth="1.3" /> : null}
      {state === "overdue" ? <path d="m3.2 3.2 5.6 5.6m0-5.6L3.2 8.8" strokeWidth="1.5" /> : null}
    </>
  );
}

/** The cell alone, without its word. */
export function WorkflowCell({ state, size = 12 }: { state: WorkflowState; size?: number }) {
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
      <WorkflowShape state={state} />
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

const symbolId = (state: WorkflowState): string => `workflow-${state}`;

/** Draws the shapes once for a page that shows them a thousand times; `<WorkflowUse>` refers to them. */
export function WorkflowSymbols() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        {workflowStates.map((state) => (
          <symbol key={state} id={symbolId(state)} viewBox="0 0 12 12" fill="none" stroke="currentColor">
            <WorkflowShape state={state} />
          </symbol>
        ))}
      </defs>
    </svg>
  );
}

/** The cell alone on a page that has `<WorkflowSymbols>`. */
export function WorkflowUse({ state, size = 12 }: { state: WorkflowState; size?: number }) {
  return (
    <svg className="workflow-cell" data-state={state} width={size} height={size} aria-hidden="true">
      <use href={`#${symbolId(state)}`} />
    </svg>
  );
}
