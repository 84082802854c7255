"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { describedBy, type FieldProps, fieldId } from "./field";
import { FieldFrame } from "./field-frame";

type PasswordFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "id" | "type">;

/** A password that can be looked at; pasting is never prevented (password managers). */
export function PasswordField({
  name,
  label,
  aside,
  hint,
  error,
  warning,
  required = true,
  disabled,
  className,
  ...input
}: PasswordFieldProps) {
  const t = useTranslations("common");
  const [shown, setShown] = useState(false);
  const frame = { name, label, aside, hint, error, warning, required, className };
  return (
    <FieldFrame {...frame}>
      <span className="input-wrap">
        <input
          {...input}
          type={shown ? "text" : "password"}
          id={fieldId(name)}
          name={name}
          className="input"
          data-with-unit
          required={required}
          disabled={disabled}
          spellCheck={false}
          autoCapitalize="none"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(frame)}
        />
        <button type="button" className="input-inside" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {t(shown ? "action.hide" : "action.show")}
          <span className="sr-only"> {t("field.passwordObject")}</span>
        </button>
      </span>
    </FieldFrame>
  );
}
