import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FieldProps, fieldId } from "./field";
import { FieldMessage } from "./field-message";

/** Label, hint, control and the message row below it, in one order everywhere. */
export function FieldFrame({
  name,
  label,
  aside,
  hint,
  error,
  warning,
  required,
  className = "",
  children,
}: FieldProps & { children: ReactNode }) {
  const t = useTranslations("common.field");
  const id = fieldId(name);
  return (
    <div className={`field ${className}`}>
      <label className="field-label" htmlFor={id}>
        <span>
          {label}
          {required ? null : <span className="field-aside"> ({t("optional")})</span>}
        </span>
        {aside ? <span className="field-aside">{aside}</span> : null}
      </label>
      {hint ? (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {children}
      {error || warning ? (
        <FieldMessage id={`${id}-message`} tone={error ? "error" : "warning"}>
          {error ?? warning}
        </FieldMessage>
      ) : null}
    </div>
  );
}
