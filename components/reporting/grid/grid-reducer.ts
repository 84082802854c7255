import { type FigureField, figureFields, type GridLine, type LineDraft, type LineField, previousAsTyped } from "./grid-line";

export type GridState = { readonly drafts: readonly LineDraft[]; readonly dirty: boolean };

export type GridAction =
  | { readonly type: "edit"; readonly index: number; readonly field: LineField; readonly value: string }
  | { readonly type: "reason"; readonly index: number; readonly code: string; readonly value: string }
  | { readonly type: "same_as_last"; readonly index: number; readonly field?: FigureField; readonly line: GridLine }
  | { readonly type: "saved" };

/** What is typed, line by line. Touching any figure of a line makes the line the officer's own. */
export function gridReducer(state: GridState, action: GridAction): GridState {
  switch (action.type) {
    case "edit": {
      const touches = (figureFields as readonly string[]).includes(action.field);
      return withLine(state, action.index, (draft) => ({
        ...draft,
        [action.field]: action.value,
        carried: draft.carried && !touches,
      }));
    }
    case "reason":
      return withLine(state, action.index, (draft) => ({
        ...draft,
        warningReasons: { ...draft.warningReasons, [action.code]: action.value },
      }));
    case "same_as_last": {
      const previous = previousAsTyped(action.line);
      if (!previous) return state;
      const taken = action.field ? { [action.field]: previous[action.field] } : previous;
      return withLine(state, action.index, (draft) => ({ ...draft, ...taken, carried: false }));
    }
    case "saved":
      return { ...state, dirty: false };
  }
}

const withLine = (state: GridState, index: number, change: (draft: LineDraft) => LineDraft): GridState => ({
  drafts: state.drafts.map((draft, at) => (at === index ? change(draft) : draft)),
  dirty: true,
});
