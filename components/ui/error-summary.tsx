"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { fieldId } from "./field";
import { StatusShape } from "./status-mark";

/** What the screen calls a field: the first words of its label, without "(optional)" and the context beside it. */
function labelOf(field: string): string {
  const control = document.getElementById(fieldId(field));
  const label = control instanceof HTMLElement && "labels" in control ? (control as HTMLInputElement).labels?.[0] : null;
  return label?.querySelector("span")?.firstChild?.textContent?.trim() ?? "";
}

export type SummaryError = { readonly field?: string; readonly message: string };

/**
 * What must be corrected, at the top of the form, each line a link to its field. Takes the focus when it appears, so
 * that a screen reader hears it and the keyboard is one Tab from the first link. A message that does not name its field
 * is given the field's label. Renders nothing without errors.
 */
export function ErrorSummary({ errors }: { errors: readonly SummaryError[] }) {
  const t = useTranslations("common.field");
  const box = useRef<HTMLDivElement>(null);
  // The list as one string: a second refusal with other errors takes the focus again, a re-render does not.
  const signature = errors.map((error) => `${error.field ?? ""}:${error.message}`).join("\n");

  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});

  useEffect(() => {
    if (!signature) return;
    const fields = signature.split("\n").map((line) => line.slice(0, line.indexOf(":")));
    setLabels(Object.fromEntries(fields.filter(Boolean).map((field) => [field, labelOf(field)])));
    box.current?.focus();
  }, [signature]);

  if (errors.length === 0) return null;
  const fields = errors.filter((error) => error.field).length;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="notice" data-tone="critical">
      <StatusShape status="critical" />
      <div className="min-w-0">
        {fields > 0 ? <h2 className="notice-title">{t("errorTitle", { count: fields })}</h2> : null}
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field ?? ""}:${message}`} className={field ? undefined : "font-semibold"}>
              {field ? (
                <a href={`#${fieldId(field)}`} className="inline-block py-0.5">
                  {labels[field] && !message.includes(labels[field]) ? `${labels[field]}: ${message}` : message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
        {fields > 0 ? <p className="notice-body">{t("errorHelp")}</p> : null}
      </div>
    </div>
  );
}
