import type { ComponentProps } from "react";
import { describedBy, type FieldProps, fieldId, toneOf } from "./field";
import { FieldFrame } from "./field-frame";

type TextAreaProps = FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps | "id">;

export function TextArea({ name, label, aside, hint, error, warning, required = true, disabled, className, ...area }: TextAreaProps) {
  const frame = { name, label, aside, hint, error, warning, required, className };
  return (
    <FieldFrame {...frame}>
      <textarea
        rows={3}
        {...area}
        id={fieldId(name)}
        name={name}
        className="input"
        required={required}
        disabled={disabled}
        data-tone={toneOf(frame)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(frame)}
      />
    </FieldFrame>
  );
}
