import type { ComponentProps } from "react";
import { describedBy, type FieldProps, fieldId, toneOf } from "./field";
import { FieldFrame } from "./field-frame";

export type SelectOption = { readonly value: string; readonly label: string; readonly group?: string; readonly disabled?: boolean };

type SelectProps = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps | "id" | "children"> & {
    options: readonly SelectOption[];
    /** The first, empty choice: "choose a cause". Without it the first option is chosen. */
    placeholder?: string;
  };

/** The platform's own select: works without a script, and is the right wheel on a phone. */
export function Select({
  name,
  label,
  aside,
  hint,
  error,
  warning,
  required = true,
  disabled,
  className,
  options,
  placeholder,
  ...select
}: SelectProps) {
  const frame = { name, label, aside, hint, error, warning, required, className };
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <FieldFrame {...frame}>
      <select
        {...select}
        id={fieldId(name)}
        name={name}
        className="input select-native"
        required={required}
        disabled={disabled}
        data-tone={toneOf(frame)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(frame)}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {groups.map((group) => {
          const members = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ));
          return group === undefined ? (
            members
          ) : (
            <optgroup key={group} label={group}>
              {members}
            </optgroup>
          );
        })}
      </select>
    </FieldFrame>
  );
}
