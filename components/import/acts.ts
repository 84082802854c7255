import type { ActionState } from "@/lib/platform/action-state";

/** The page's server actions, handed down by the route: components know no routes. */
export type Act = (previous: ActionState, form: FormData) => Promise<ActionState>;
export type ImportActs = {
  readonly apply: Act;
  readonly check: Act;
  readonly remap: Act;
  readonly chooseUnits: Act;
  readonly cancel: Act;
  readonly undo: Act;
};
