import { type Figures, figureFields, nameOf } from "./grid-line";

/**
 * A line whose figures are last month's, untouched, posts those figures again in a hidden field. The server compares: when
 * the cells still hold them, a draft leaves the line unfilled, so that "filled" counts what a person really looked at.
 * It also works without a script, where nothing can clear the field while someone types.
 */
export const carriedMark = (figures: Figures): string => figureFields.map((field) => figures[field]).join("|");

/** Blanks the figures of untouched lines in a posted form. */
export function blankCarried(form: FormData): void {
  for (const [name, mark] of [...form]) {
    const index = /^lines\.(\d+)\.carried$/.exec(name)?.[1];
    if (index === undefined) continue;
    const names = figureFields.map((field) => nameOf(Number(index), field));
    if (names.map((field) => form.get(field)).join("|") !== mark) continue;
    for (const field of names) form.set(field, "");
  }
}
