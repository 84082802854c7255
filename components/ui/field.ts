import type { ReactNode } from "react";

/** The id of a field's control. The error summary links to it, so a failure's `field` path is all it needs. */
export const fieldId = (name: string): string => `field-${name}`;

/** What every field takes besides its own control. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  /** Context at the right of the label: last month's value, the plan. */
  aside?: ReactNode;
  /** How to fill it, below the label and before the control. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; the typed value stays. */
  error?: ReactNode;
  /** What looks unusual; does not block. */
  warning?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  className?: string;
};

/** The ids of the texts that describe a control, for aria-describedby. */
export function describedBy({ name, hint, error, warning }: Pick<FieldProps, "name" | "hint" | "error" | "warning">): string | undefined {
  const id = fieldId(name);
  const ids = [hint ? `${id}-hint` : "", error || warning ? `${id}-message` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export const toneOf = ({ error, warning }: Pick<FieldProps, "error" | "warning">): "error" | "warning" | undefined =>
  error ? "error" : warning ? "warning" : undefined;
