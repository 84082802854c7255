import { useActionState, useEffect, useReducer, useState } from "react";
import { type ActionState, idle } from "@/lib/platform/action-state";
import type { CheckLimits } from "@/lib/reporting/rules/checks";
import { type CellConflict, conflictsOf, seenVersion } from "./conflicts";
import { draftFromValues, type FigureField, type GridLine, type LineField, openingDraft } from "./grid-line";
import { gridReducer } from "./grid-reducer";
import { reviewGrid } from "./grid-review";
import { useCellKeys, useProblemKey } from "./use-grid-keys";

/** What a saved draft or a sent report answers with. */
export type ReportSaved = { readonly state: string; readonly savedAt?: string; readonly filled?: number };
export type ReportAction = (previous: ActionState<ReportSaved>, form: FormData) => Promise<ActionState<ReportSaved>>;

type Subject = { readonly lines: readonly GridLine[]; readonly limits: CheckLimits; readonly lockVersion: number | null };

/** Everything the form knows while it is open: what is typed, what is left to do, what somebody else changed meanwhile. */
export function useReportForm(action: ReportAction, { lines, limits, lockVersion }: Subject) {
  const [state, post, pending] = useActionState(action, idle);
  const [grid, dispatch] = useReducer(gridReducer, state.values, (values) => ({
    drafts: lines.map((line, index) => (state.status === "refused" ? draftFromValues(line, index, values) : openingDraft(line))),
    dirty: state.status === "refused",
  }));
  const review = reviewGrid(lines, grid.drafts, limits);

  const [chosen, setChosen] = useState<{ readonly of: unknown; readonly names: readonly string[] }>({ of: state, names: [] });
  const settled = chosen.of === state ? chosen.names : [];
  const conflicts = conflictsOf(state.failures).filter(({ name }) => !settled.includes(name));
  const settle = ({ name, theirs }: CellConflict, takeTheirs: boolean): void => {
    setChosen({ of: state, names: [...settled, name] });
    const [, index = "", field = "", code] = name.split(".");
    if (!takeTheirs) return;
    if (field === "warningReasons" && code) dispatch({ type: "reason", index: Number(index), code, value: theirs });
    else dispatch({ type: "edit", index: Number(index), field: field as LineField, value: theirs });
  };

  useEffect(() => {
    if (state.status === "done") dispatch({ type: "saved" });
  }, [state]);
  useLeaveWarning(grid.dirty);
  useProblemKey(review.problems[0]);
  const sameAsLast = (index: number, field: FigureField): void => {
    const line = lines[index];
    if (line) dispatch({ type: "same_as_last", index, field, line });
  };
  const onKeyDown = useCellKeys(lines.length, sameAsLast);

  return { state, post, pending, grid, dispatch, review, conflicts, settle, onKeyDown, lockVersion: seenVersion(state, lockVersion) };
}

/** Leaving with unsaved figures asks first. */
function useLeaveWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);
}
