export const reportStates = ["certified", "submitted", "mixed", "missing", "future"] as const;
export type ReportState = (typeof reportStates)[number];

/** A month of reports as a square: solid certified, diagonals submitted, half in part, empty not reported, a point not due yet. */
export function ReportCell({ state }: { state: ReportState }) {
  return (
    <svg className="report-cell" data-state={state} viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="currentColor">
      {state === "future" ? (
        <circle cx="6" cy="6" r="1.1" fill="currentColor" stroke="none" />
      ) : (
        <rect x=".75" y=".75" width="10.5" height="10.5" strokeWidth="1.3" fill={state === "certified" ? "currentColor" : "none"} />
      )}
      {state === "submitted" ? <path d="m1 6.5 5.5-5.5M1 11 11 1M5.5 11 11 5.5" strokeWidth="1.3" /> : null}
      {state === "mixed" ? <path d="M1 6h10v5H1z" fill="currentColor" stroke="none" /> : null}
    </svg>
  );
}
