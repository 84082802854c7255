"use client";

import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Severity } from "@/lib/performance/rollup/rules/rating";
import type { CellField } from "@/lib/reporting/rules/cells";
import type { DraftStore } from "../draft/draft-store";
import type { Cause } from "./detail-row";
import type { GridDesk } from "./grid-desk";
import { figureFields, type LineDraft } from "./grid-line";
import type { GridPlace } from "./grid-project";
import type { LineReview } from "./grid-review";
import type { Observable } from "./observable";

/** What the certifier said about a cell (or, without a field, about the activity). */
export type CellRemark = {
  readonly activityId: string;
  readonly field: CellField | null;
  readonly text: string;
  readonly byTitleTh: string;
  readonly byTitleEn: string;
  /** Instant, ISO. */
  readonly at: string;
};

/** What every row needs and none of them changes. */
export type GridTools = {
  readonly desk: GridDesk;
  /** Null until the page runs its script. */
  readonly store: DraftStore | null;
  readonly opening: (place: GridPlace) => LineDraft;
  /** The plain form this page is without a script: its fields name it, and words stand open. Undefined: there is none. */
  readonly form: string | undefined;
  readonly severity: Severity;
  readonly causes: readonly Cause[];
  readonly remarks: readonly CellRemark[];
};

const Tools = createContext<GridTools | null>(null);
export const GridToolsProvider = Tools.Provider;

export function useGridTools(): GridTools {
  const tools = useContext(Tools);
  if (!tools) throw new Error("the grid's parts stand inside its provider");
  return tools;
}

const never = (): (() => void) => () => undefined;

/** One line of the store. Only its own changes draw the component anew. */
export function useDraft(place: GridPlace): { draft: LineDraft; review: LineReview } {
  const { desk, store, opening } = useGridTools();
  const subscribe = useCallback((listener: () => void) => (store ? store.subscribe(listener) : never()), [store]);
  const draft = useSyncExternalStore(
    subscribe,
    () => store?.line(place.activityId) ?? opening(place),
    () => opening(place),
  );
  return { draft, review: desk.reviewOf(place, draft) };
}

/** The figures of a line somebody else (or another tab) put there a moment ago, as one text. */
export function useArrived({ activityId }: GridPlace): string {
  const { store } = useGridTools();
  const subscribe = useCallback((listener: () => void) => (store ? store.subscribe(listener) : never()), [store]);
  const arrived = (): string => (store ? figureFields.filter((field) => store.isArrived({ activityId, field })).join(" ") : "");
  return useSyncExternalStore(subscribe, arrived, () => "");
}

/** A part of an observable; the part must be a primitive or the same object until it changes. */
export function useObserved<T, P>(source: Observable<T>, part: (value: T) => P): P {
  return useSyncExternalStore(
    source.subscribe,
    () => part(source.get()),
    () => part(source.get()),
  );
}
