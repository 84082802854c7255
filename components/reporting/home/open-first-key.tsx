"use client";

import { useEffect } from "react";
import { takesShortcut } from "@/components/layout/shortcut-keys";

/** Nothing that acts on Enter itself has the focus: the page, its main part, or a message that took the focus to be read. */
const isFree = (element: Element | null): boolean => element === null || element.matches("body, main, [tabindex='-1']");

/** Enter opens the next thing due, G the unit's grid, while nothing else has the focus. */
export function OpenFirstKey() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isFree(document.activeElement) || event.ctrlKey || event.altKey || event.metaKey) return;
      const wanted =
        event.key === "Enter" ? "a[data-first-due]" : event.code === "KeyG" && takesShortcut(event) ? "a[data-unit-grid]" : null;
      const link = wanted ? document.querySelector<HTMLAnchorElement>(wanted) : null;
      if (!link) return;
      event.preventDefault();
      link.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
