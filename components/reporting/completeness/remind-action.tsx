"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { FormAction } from "@/components/access/use-action-form";
import type { RemindedUnits } from "@/lib/reporting/rules/completeness-view";

const RemindAction = createContext<FormAction<RemindedUnits> | null>(null);

/** Hands the route's action to the forms below it, in the board's dialog and in the inspector. */
export function RemindActionProvider({ action, children }: { action: FormAction<RemindedUnits>; children: ReactNode }) {
  return <RemindAction value={action}>{children}</RemindAction>;
}

export function useRemindAction(): FormAction<RemindedUnits> {
  const action = useContext(RemindAction);
  if (!action) throw new Error("a reminder form stands outside its RemindActionProvider");
  return action;
}
