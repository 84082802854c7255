import type { ReactNode } from "react";
import { StatusShape } from "./status-mark";

/** The row that opens under a field: never a floating tip, never over a figure. */
export function FieldMessage({ id, tone, children }: { id?: string; tone: "error" | "warning"; children: ReactNode }) {
  return (
    <p className="field-message" id={id} data-tone={tone}>
      <StatusShape status={tone === "error" ? "critical" : "watch"} size={11} />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
