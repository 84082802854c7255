"use client";

import { useEffect } from "react";
import { takesShortcut } from "./shortcut-keys";

/** Number keys jump to the panel that shows the number. */
export function PanelKeys() {
  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      if (!/^[1-9]$/.test(event.key) || !takesShortcut(event)) return;
      const panel = document.querySelector<HTMLElement>(`[data-panel-key="${event.key}"]`);
      if (!panel) return;
      event.preventDefault();
      panel.scrollIntoView({ block: "start" });
      panel.focus({ preventScroll: true });
    };
    document.addEventListener("keydown", byKey);
    return () => document.removeEventListener("keydown", byKey);
  }, []);
  return null;
}
