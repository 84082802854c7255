"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

/** While the form around it is being sent, its controls rest. */
export function FormBusy({ children }: { children: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <fieldset className="contents" disabled={pending} aria-busy={pending}>
      {children}
    </fieldset>
  );
}
