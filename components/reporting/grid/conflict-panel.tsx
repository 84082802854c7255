"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CellConflict } from "./conflicts";
import type { Cause } from "./detail-row";
import { type FigureField, figureFields, type GridLine, ownRatings, type WordField, wordFields } from "./grid-line";

type ConflictPanelProps = {
  conflicts: readonly CellConflict[];
  lines: readonly GridLine[];
  causes: readonly Cause[];
  onSettle: (conflict: CellConflict, takeTheirs: boolean) => void;
};

const known = (field: string): field is FigureField | WordField => ([...figureFields, ...wordFields] as readonly string[]).includes(field);

/** Cells somebody else changed meanwhile: theirs beside ours, one choice each. Our values stand in the form until then. */
export function ConflictPanel({ conflicts, lines, causes, onSettle }: ConflictPanelProps) {
  const t = useTranslations("reporting.page.grid");
  const locale = useLocale();
  const status = useTranslations("common.status");
  const shown = (field: string, value: string): string => {
    const rating = field === "selfRating" ? ownRatings.find((one) => one === value) : undefined;
    const cause = field === "delayCause" ? causes.find(({ code }) => code === value) : undefined;
    return (rating ? status(rating) : cause ? (locale === "th" ? cause.nameTh : cause.nameEn) : value) || "-";
  };
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="warning" live="assertive" title={t("conflict.title", { count: conflicts.length })}>
      <ul className="grid gap-2 pt-2">
        {conflicts.map((conflict) => {
          const [, index = "", field = ""] = conflict.name.split(".");
          const line = lines[Number(index)];
          return (
            <li key={conflict.name} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="min-w-56">
                {line ? t("atActivity", { seq: line.seq, message: known(field) ? t(`field.${field}`) : t("reason") }) : null}
              </span>
              <Button onClick={() => onSettle(conflict, false)}>{t("conflict.mine", { value: shown(field, conflict.mine) })}</Button>
              <Button onClick={() => onSettle(conflict, true)}>{t("conflict.theirs", { value: shown(field, conflict.theirs) })}</Button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
