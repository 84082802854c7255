"use client";

import { useEffect } from "react";

/**
 * The words at the foot of every printed page: source and freshness. Boxes in the margin take text from the style sheet only,
 * so it is handed over as a property of the document.
 */
export function PaperFoot({ words }: { words: string }) {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--paper-foot", JSON.stringify(words));
    return () => {
      style.removeProperty("--paper-foot");
    };
  }, [words]);
  return null;
}
