"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useState } from "react";
import { parseTypedDecimal } from "@/lib/core/typed-decimal";
import { formatMillion } from "@/lib/i18n/format";
import { describedBy, type FieldProps, fieldId, toneOf } from "./field";
import { FieldFrame } from "./field-frame";

type NumberFieldProps = FieldProps &
  Omit<ComponentProps<"input">, keyof FieldProps | "id" | "type" | "value"> & {
    /** What stands inside at the right: baht, %, points. */
    unit: ReactNode;
    /** "baht" echoes million baht under the field while it is typed, so that a slip of three digits is seen. */
    echo?: "baht";
    /** At the right under the field: the change since last month, the share of the budget. */
    consequence?: ReactNode;
  };

/**
 * A number typed as text: inputmode brings the numeric keypad, commas and Thai digits are accepted, and nothing is
 * rounded or re-written while typing. The server reads and judges it.
 */
export function NumberField({
  name,
  label,
  aside,
  hint,
  error,
  warning,
  required = true,
  disabled,
  className,
  unit,
  echo,
  consequence,
  onChange,
  defaultValue,
  ...input
}: NumberFieldProps) {
  const t = useTranslations("common.field");
  const locale = useLocale();
  const frame = { name, label, aside, hint, error, warning, required, className };
  const [typed, setTyped] = useState(String(defaultValue ?? ""));
  const amount = echo === "baht" ? parseTypedDecimal(typed, 2) : null;
  return (
    <FieldFrame {...frame}>
      <span className="input-wrap">
        <input
          inputMode="decimal"
          autoComplete="off"
          {...input}
          id={fieldId(name)}
          name={name}
          className="input"
          defaultValue={defaultValue}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange?.(event);
          }}
          required={required}
          disabled={disabled}
          data-numeric
          data-with-unit
          data-tone={toneOf(frame)}
          aria-invalid={error ? true : undefined}
          aria-describedby={[describedBy(frame), echo ? `${fieldId(name)}-echo` : ""].filter(Boolean).join(" ") || undefined}
        />
        <span className="input-unit">{unit}</span>
      </span>
      {echo || consequence ? (
        <span className="field-echo" id={`${fieldId(name)}-echo`}>
          <span>{amount?.kind === "value" ? t("millionEcho", { value: formatMillion(amount.value, locale) }) : ""}</span>
          <span>{consequence}</span>
        </span>
      ) : null}
    </FieldFrame>
  );
}
