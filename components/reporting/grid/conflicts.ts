import type { Failure } from "@/lib/core/result";
import { figureFields, tidy } from "./grid-line";

/** A cell somebody else changed while it was being typed in. Nothing is overwritten until the officer chooses. */
export type CellConflict = { readonly name: string; readonly theirs: string; readonly mine: string };

const changed = "reporting.report_changed";

const isFigure = (name: string): boolean => figureFields.some((field) => name.endsWith(`.${field}`));

/** Figures are written as they are typed in the cells, words as they stand. */
export const conflictsOf = (failures: readonly Failure[]): CellConflict[] =>
  failures.flatMap(({ code, field, params }) => {
    if (code !== "reporting.cell_changed" || !field) return [];
    const value = (text: unknown): string => (isFigure(field) ? tidy(String(text ?? "")) : String(text ?? ""));
    return [{ name: field, theirs: value(params?.theirs), mine: value(params?.yours) }];
  });

/**
 * The version the next post names as the one it has seen. After a conflict it is the other writer's, shown beside ours;
 * after any other refusal the one posted before; else the page's.
 */
export function seenVersion(
  state: { readonly status: string; readonly failures: readonly Failure[]; readonly values: Readonly<Record<string, string>> },
  ofPage: number | null,
): string {
  const theirs = state.failures.find(({ code }) => code === changed)?.params?.lockVersion;
  if (theirs !== undefined) return String(theirs);
  const posted = state.status === "refused" ? state.values.lockVersion : undefined;
  return posted ?? (ofPage === null ? "" : String(ofPage));
}
