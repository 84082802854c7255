import type { CellEdit } from "../draft-store";

/** A change that can be taken back as one: each cell before and after, and the lines it made the officer's own. */
export type Step = {
  readonly cells: readonly (Typed & { readonly before: string })[];
  readonly touched: readonly string[];
};

/** `implied`: not typed itself, stated because another figure of its line was. */
export type Typed = CellEdit & { readonly implied?: true };

export type Steps = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

export const noSteps: Steps = { done: [], undone: [] };

/** Far more than anybody takes back by hand. */
const stepLimit = 200;

/** Keys typed one after another into one cell are one step, as in a spreadsheet. */
export function pushStep(steps: Steps, step: Step): Steps {
  const last = steps.done.at(-1);
  const [was, is] = [last?.cells[0], step.cells[0]];
  const sameCell = last?.cells.length === 1 && step.cells.length === 1 && was?.activityId === is?.activityId && was?.field === is?.field;
  const next = sameCell && was && is ? { cells: [{ ...is, before: was.before }], touched: [...last.touched, ...step.touched] } : step;
  const before = sameCell ? steps.done.slice(0, -1) : steps.done;
  return { done: [...before, next].slice(-stepLimit), undone: [] };
}

/** The last step, moved to those that can be brought back. */
export const takeBack = (steps: Steps): { steps: Steps; step: Step } | null => {
  const step = steps.done.at(-1);
  return step ? { step, steps: { done: steps.done.slice(0, -1), undone: [...steps.undone, step] } } : null;
};

export const bringBack = (steps: Steps): { steps: Steps; step: Step } | null => {
  const step = steps.undone.at(-1);
  return step ? { step, steps: { done: [...steps.done, step], undone: steps.undone.slice(0, -1) } } : null;
};
