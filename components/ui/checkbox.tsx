import type { ComponentProps, ReactNode } from "react";
import { fieldId } from "./field";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "id"> & { name: string; label: ReactNode; hint?: ReactNode };

/** One yes or no. In a list of the same name, give each its own `value`. */
export function Checkbox({ name, label, hint, value, className = "", ...input }: CheckboxProps) {
  const id = value === undefined ? fieldId(name) : `${fieldId(name)}-${value}`;
  return (
    <label className={`choice ${className}`} htmlFor={id}>
      <input {...input} type="checkbox" id={id} name={name} value={value} aria-describedby={hint ? `${id}-hint` : undefined} />
      <span>
        {label}
        {hint ? (
          <span className="choice-hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
