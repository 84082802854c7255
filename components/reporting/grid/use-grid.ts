import { useEffect, useMemo, useState } from "react";
import { fieldId } from "@/components/ui/field";
import type { CheckLimits } from "@/lib/reporting/rules/checks";
import { createDraftStore } from "../draft/create-draft-store";
import type { CellEdit, DraftStore } from "../draft/draft-store";
import { createGridDesk, type GridDesk } from "./grid-desk";
import { figureFields, type LineDraft, nameOf, tidy, wordFields } from "./grid-line";
import { type GridPlace, type GridProject, placesOf } from "./grid-project";
import { lineReviewer } from "./grid-review";

type Subject = {
  readonly projects: readonly GridProject[];
  readonly positionId: string;
  readonly limits: CheckLimits;
  /** What a line shows before the store holds it. */
  readonly openLine: (place: GridPlace) => LineDraft;
};

export type Grid = {
  readonly places: readonly GridPlace[];
  readonly desk: GridDesk;
  readonly store: DraftStore;
  readonly opening: (place: GridPlace) => LineDraft;
};

/** The store of what is typed and the desk over it, for as long as the page is open. */
export function useGrid({ projects, positionId, limits, openLine }: Subject): Grid {
  const places = useMemo(() => placesOf(projects), [projects]);
  const [grid] = useState(() => {
    const known = new Map<string, LineDraft>();
    const opening = (place: GridPlace): LineDraft => {
      const before = known.get(place.activityId) ?? openLine(place);
      known.set(place.activityId, before);
      return before;
    };
    const store = createDraftStore(projects, { positionId });
    // What the server sends later is the store's to reconcile: the page was opened with these.
    return { opening, opened: places, desk: createGridDesk(lineReviewer(limits), opening), store };
  });
  const { desk, store, opening, opened } = grid;
  useEffect(() => {
    desk.attach(store);
    adoptTyped(store, opened, opening);
    return () => {
      desk.attach(null);
      store.dispose();
    };
  }, [desk, store, opening, opened]);
  return { ...grid, places };
}

/** Takes over what was typed while the page was still loading its script. */
function adoptTyped(store: DraftStore, places: readonly GridPlace[], opening: (place: GridPlace) => LineDraft): void {
  const edits = places.flatMap((place): CellEdit[] =>
    [...figureFields, ...wordFields].flatMap((field) => {
      const element = document.getElementById(fieldId(nameOf(place.index, field)));
      if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement))
        return [];
      const shown = opening(place)[field];
      return element.value === shown || element.value === tidy(shown)
        ? []
        : [{ activityId: place.activityId, field, value: element.value }];
    }),
  );
  if (edits.length > 0) store.edit(edits);
}
