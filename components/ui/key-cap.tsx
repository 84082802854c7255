import type { ReactNode } from "react";

/** A key of the keyboard, drawn small; never carries data. */
export function KeyCap({ children }: { children: ReactNode }) {
  return <kbd className="key-cap">{children}</kbd>;
}
