"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { fieldId } from "@/components/ui/field";
import { typedDecimalOf } from "@/lib/core/typed-decimal";
import styles from "./grid.module.css";
import { numberIn } from "./grid-figures";
import type { FigureField } from "./grid-line";

type FigureCellProps = {
  name: string;
  field: FigureField;
  /** The activity, so that a screen reader says whose figure it is. */
  activity: string;
  value: string;
  tone: "error" | "warning" | undefined;
  carried: boolean;
  row: number;
  column: number;
  describedBy: string | undefined;
  onChange: (value: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** One cell to type in. Any way of writing a number is taken; leaving the cell writes it the common way. */
export function FigureCell({
  name,
  field,
  activity,
  value,
  tone,
  carried,
  row,
  column,
  describedBy,
  onChange,
  onKeyDown,
}: FigureCellProps) {
  const t = useTranslations("reporting.page.grid");
  const tidy = (): void => {
    const number = numberIn(value);
    if (number !== null && typedDecimalOf(number) !== value) onChange(typedDecimalOf(number));
  };
  return (
    <input
      id={fieldId(name)}
      name={name}
      className={styles.figure}
      data-tone={tone}
      data-carried={carried || undefined}
      data-row={row}
      data-column={column}
      inputMode="decimal"
      autoComplete="off"
      placeholder={t("fillIn")}
      aria-label={t("cellLabel", { field: t(`field.${field}`), activity, carried: carried ? "yes" : "no" })}
      aria-invalid={tone === "error" || undefined}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={tidy}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
    />
  );
}
