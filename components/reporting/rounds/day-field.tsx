"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { useTypedBefore } from "@/components/ui/use-typed-before";
import { parseClockTime, parseThaiDay, type TypedDay } from "@/lib/core/thai-date";
import { formatDay } from "@/lib/i18n/format";

type FieldProps = { name: string; label: string; defaultValue: string; error?: string };

/** A day typed the way people write it; what was understood stands beside it, a Gregorian year is answered with the Buddhist one. */
export function DayField({ name, label, defaultValue, error }: FieldProps) {
  const t = useTranslations("reporting.page.rounds");
  const locale = useLocale();
  const [text, setText] = useState(defaultValue);
  const [left, setLeft] = useState(false);
  const field = useTypedBefore<HTMLInputElement>(setText);
  const typed = parseThaiDay(text);
  const words = (day: TypedDay): string | undefined => {
    if (day.ok) return undefined;
    if (day.reason === "gregorian_year") return t("dayGregorian", { typed: day.typedYear, suggested: day.suggestedYear });
    return t(day.reason === "no_such_day" ? "dayMissing" : "dayUnreadable");
  };
  return (
    <TextField
      ref={field}
      name={name}
      label={label}
      aside={typed.ok ? t("read", { day: formatDay(typed.day, locale, "long") }) : undefined}
      hint={t("dayHint")}
      error={left ? (words(typed) ?? (text === defaultValue ? error : undefined)) : error}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => setLeft(true)}
      autoComplete="off"
    />
  );
}

/** A time of day: 16:30, 16.30. */
export function TimeField({ name, label, defaultValue, error }: FieldProps) {
  const t = useTranslations("reporting.page.rounds");
  const [text, setText] = useState(defaultValue);
  const [left, setLeft] = useState(false);
  const field = useTypedBefore<HTMLInputElement>(setText);
  const wrong = left && parseClockTime(text) === null ? t("timeUnreadable") : undefined;
  return (
    <TextField
      ref={field}
      name={name}
      label={label}
      hint={t("timeHint")}
      error={left ? wrong : error}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => setLeft(true)}
      autoComplete="off"
    />
  );
}
