import { useCallback, useEffect } from "react";
import { fieldId } from "@/components/ui/field";

/** Puts the focus on a field by its name, in view and ready to be typed over. */
export function focusField(name: string): void {
  const field = document.getElementById(fieldId(name));
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}

/** The first problem after the field in hand; after the last the first again. */
function nextProblem(problems: readonly string[]): string | undefined {
  const active = document.activeElement;
  const after = problems.find((name) => {
    const field = document.getElementById(fieldId(name));
    return field && active && field !== active && (active.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  return active === document.body ? problems[0] : (after ?? problems[0]);
}

/**
 * F8 goes to the next field that keeps the report from being sent, from anywhere on the page. Lines the filter hides are
 * shown first. `problems` is asked at that moment, so that the key never waits for the page to be drawn.
 */
export function useProblemKey(problems: () => readonly string[], reveal: () => void, whenNone: () => void): () => void {
  const go = useCallback(() => {
    const names = problems();
    const name = nextProblem(names);
    if (!name) return whenNone();
    if (document.getElementById(fieldId(name))) return focusField(name);
    reveal();
    requestAnimationFrame(() => focusField(name));
  }, [problems, reveal, whenNone]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      go();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [go]);
  return go;
}

/** Enter with nothing in hand begins: at the first cell, as Enter on the page before opened this one. */
export function useBeginKey(begin: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const active = document.activeElement;
      if (active && !active.matches("body, main, [tabindex='-1']")) return;
      event.preventDefault();
      begin();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [begin]);
}
