import type { ComponentProps } from "react";
import { describedBy, type FieldProps, fieldId, toneOf } from "./field";
import { FieldFrame } from "./field-frame";

type TextFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "id">;

export function TextField({ name, label, aside, hint, error, warning, required = true, disabled, className, ...input }: TextFieldProps) {
  const frame = { name, label, aside, hint, error, warning, required, className };
  return (
    <FieldFrame {...frame}>
      <input
        {...input}
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
