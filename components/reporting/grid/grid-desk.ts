import { fieldId } from "@/components/ui/field";
import type { CellEdit, DraftStore } from "../draft/draft-store";
import { afterFrame } from "./after-frame";
import type { PastePlan } from "./clipboard/paste-plan";
import { figureFields, type LineDraft, nameOf } from "./grid-line";
import type { Cell } from "./grid-move";
import type { GridPlace } from "./grid-project";
import { type LineReview, type ReviewLine, toneOf } from "./grid-review";
import { type Selection, selectedIn } from "./grid-selection";
import { type Observable, observable } from "./observable";

/** What the grid has to say after an act; words are made where it is shown. `n` tells two equal messages apart. */
export type GridMessage = { readonly n: number } & (
  | { readonly kind: "pasted"; readonly plan: PastePlan }
  | { readonly kind: "copied" | "cut" | "cleared" | "filled"; readonly cells: number }
  | { readonly kind: "undone" | "redone"; readonly cells: number }
  | { readonly kind: "nothing_to_undo" | "nothing_to_redo" | "nothing_before" }
  | { readonly kind: "selected"; readonly rows: number; readonly columns: number }
  | { readonly kind: "checks"; readonly place: GridPlace; readonly review: LineReview }
);

type Unnumbered<T> = T extends unknown ? Omit<T, "n"> : never;

/** The grid between React and the draft store: which rows are shown, which cells are selected, what was said last. */
export type GridDesk = {
  readonly selection: Observable<Selection | null>;
  readonly message: Observable<GridMessage | null>;
  /** Activities whose words are open beneath their line. */
  readonly open: Observable<ReadonlySet<string>>;
  /** Counts the store's changes once they are on the screen: sums and counts follow it, so that no key waits for them. */
  readonly settled: Observable<number>;
  /** Rows that take figures, in the order shown. */
  rows(): readonly GridPlace[];
  show(rows: readonly GridPlace[]): void;
  store(): DraftStore | null;
  attach(store: DraftStore | null): void;
  line(place: GridPlace): LineDraft;
  review(place: GridPlace): LineReview;
  reviewOf(place: GridPlace, draft: LineDraft): LineReview;
  positionOf(activityId: string): number;
  selectedIn(activityId: string): ReturnType<typeof selectedIn>;
  say(message: Unnumbered<GridMessage>): void;
  /** One step of undo. */
  edit(edits: readonly CellEdit[]): void;
  focusCell(cell: Cell): void;
  toggle(activityId: string, open?: boolean): void;
  /** Whether the focused cell's text is being edited: arrows then walk the text. */
  editing: { of: string | null; before: string };
};

export const inputAt = (index: number, column: number): HTMLInputElement | null => {
  const element = document.getElementById(fieldId(nameOf(index, figureFields[column] ?? "")));
  return element instanceof HTMLInputElement ? element : null;
};

/** `opening`: what a line shows before the store holds it. */
export function createGridDesk(reviewLine: ReviewLine, opening: (place: GridPlace) => LineDraft): GridDesk {
  const selection = observable<Selection | null>(null);
  const message = observable<GridMessage | null>(null);
  const open = observable<ReadonlySet<string>>(new Set());
  const settled = observable(0);
  const settle = (): void => settled.set(settled.get() + 1);
  const settleSoon = afterFrame(settle);
  let leave = (): void => undefined;
  let store: DraftStore | null = null;
  let rows: readonly GridPlace[] = [];
  let positions: ReadonlyMap<string, number> = new Map();
  let said = 0;
  const desk: GridDesk = {
    selection,
    message,
    open,
    settled,
    rows: () => rows,
    show: (shown) => {
      rows = shown;
      positions = new Map(shown.map(({ activityId }, position) => [activityId, position]));
      selection.set(null);
    },
    store: () => store,
    attach: (made) => {
      leave();
      store = made;
      leave = made ? made.subscribe(settleSoon) : () => undefined;
      settle();
    },
    line: (place) => store?.line(place.activityId) ?? opening(place),
    review: (place) => reviewLine(place.line, desk.line(place)),
    reviewOf: (place, draft) => reviewLine(place.line, draft),
    positionOf: (activityId) => positions.get(activityId) ?? -1,
    selectedIn: (activityId) => selectedIn(selection.get(), positions.get(activityId) ?? -1),
    say: (words) => {
      said += 1;
      message.set({ ...words, n: said });
    },
    edit: (edits) => {
      if (edits.length > 0) store?.edit(edits);
    },
    focusCell: ({ row, column }) => {
      const place = rows[row];
      const input = place && inputAt(place.index, column);
      if (!input) return;
      input.focus({ preventScroll: true });
      input.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    toggle: (activityId, wanted) => {
      const next = new Set(open.get());
      if (wanted ?? !next.has(activityId)) next.add(activityId);
      else next.delete(activityId);
      open.set(next);
    },
    editing: { of: null, before: "" },
  };
  return desk;
}

/** Whether a cell has something to say that a person leaving it should hear. */
export const isLoud = ({ checks }: LineReview, column: number): boolean => {
  const field = figureFields[column];
  return field !== undefined && toneOf(checks, field) !== undefined;
};
