"use client";

import { useEffect } from "react";

/**
 * The words at the foot of every printed page: source and freshness. Boxes in the margin take text from the style sheet only,
 * so it is handed over as a property of the document: at the moment of printing, because everything in it inherits the property
 * and would be styled a second time.
 */
export function PaperFoot({ words }: { words: string }) {
  useEffect(() => {
    const { style } = document.documentElement;
    const hand = () => style.setProperty("--paper-foot", JSON.stringify(words));
    window.addEventListener("beforeprint", hand);
    return () => {
      window.removeEventListener("beforeprint", hand);
      style.removeProperty("--paper-foot");
    };
  }, [words]);
  return null;
}
