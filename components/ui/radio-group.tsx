import type { ReactNode } from "react";
import { type FieldProps, fieldId } from "./field";
import { FieldMessage } from "./field-message";
import { type Status, StatusShape } from "./status-mark";

export type RadioOption = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode; readonly status?: Status };

type RadioGroupProps = Omit<FieldProps, "disabled"> & {
  options: readonly RadioOption[];
  defaultValue?: string;
  /** "segments" sets the choices side by side in one outline (three to five short words). */
  look?: "list" | "segments";
  disabled?: boolean;
};

/** One of a few. Plain inputs in a fieldset, so arrows, labels and forms work by themselves. */
export function RadioGroup({
  name,
  label,
  aside,
  hint,
  error,
  warning,
  options,
  defaultValue,
  look = "list",
  required = true,
  disabled,
  className = "",
}: RadioGroupProps) {
  const id = fieldId(name);
  return (
    <fieldset className={`field ${className}`} disabled={disabled} aria-describedby={error || warning ? `${id}-message` : undefined}>
      <legend className="field-label w-full pb-1">
        <span>{label}</span>
        {aside ? <span className="field-aside">{aside}</span> : null}
      </legend>
      {hint ? <span className="field-hint">{hint}</span> : null}
      <div className={look === "segments" ? "segments" : "grid gap-1"}>
        {options.map((option, index) => (
          <label key={option.value} className={look === "segments" ? "segment" : "choice"} data-status={option.status}>
            <input
              type="radio"
              name={name}
              id={index === 0 ? id : `${id}-${option.value}`}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              required={required}
            />
            {option.status ? <StatusShape status={option.status} /> : null}
            <span>
              {option.label}
              {option.hint ? <span className="choice-hint">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {error || warning ? (
        <FieldMessage id={`${id}-message`} tone={error ? "error" : "warning"}>
          {error ?? warning}
        </FieldMessage>
      ) : null}
    </fieldset>
  );
}
