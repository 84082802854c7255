"use client";

import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from "react";
import type { Severity } from "@/lib/performance/rollup/rules/rating";
import type { CellField } from "@/lib/reporting/rules/cells";
import type { DraftStore } from "../draft/draft-store";
import type { Cause } from "./detail-row";
import type { GridDesk } from "./grid-desk";
import type { LineDraft } from "./grid-line";
import type { GridPlace } from "./grid-project";
import type { LineReview } from "./grid-review";
import type { Observable } from "./observable";

/** What the certifier said about a cell (or, without a field, about the activity). */
export type CellRemark = {
  readonly activityId: string;
  readonly field: CellField | null;
  readonly text: string;
  readonly by: string;
  /** Instant, ISO. */
  readonly at: string;
};

/** What every row needs and none of them changes. */
export type GridTools = {
  readonly desk: GridDesk;
  /** Null until the page runs its script. */
  readonly store: DraftStore | null;
  readonly opening: (place: GridPlace) => LineDraft;
  /** Without a script this page is a plain form: words stand open until there is one. */
  readonly plain: boolean;
  readonly severity: Severity;
  readonly causes: readonly Cause[];
  readonly remarks: readonly CellRemark[];
  /** Evidence, history and the like, beneath an activity's words. */
  readonly extras: Readonly<Record<string, ReactNode>>;
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

/** A part of an observable; the part must be a primitive or the same object until it changes. */
export function useObserved<T, P>(source: Observable<T>, part: (value: T) => P): P {
  return useSyncExternalStore(
    source.subscribe,
    () => part(source.get()),
    () => part(source.get()),
  );
}
