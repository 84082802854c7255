"use client";

import { useEffect } from "react";

/** Enter opens the first thing due while nothing else has the focus. */
export function OpenFirstKey() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const free = document.activeElement === document.body || document.activeElement?.tagName === "MAIN";
      if (event.key !== "Enter" || !free || event.ctrlKey || event.altKey || event.metaKey) return;
      document.querySelector<HTMLAnchorElement>("a[data-first-due]")?.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
