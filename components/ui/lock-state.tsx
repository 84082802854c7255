import type { ReactNode } from "react";

/** Words in a square outline, never a padlock alone: open and until when, or closed. */
export function LockState({ tone = "open", children }: { tone?: "open" | "closing" | "closed"; children: ReactNode }) {
  return (
    <span className="lock-state" data-tone={tone}>
      {children}
    </span>
  );
}
