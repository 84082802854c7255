"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CellConflict } from "./conflicts";
import { type FigureField, figureFields, type GridLine, type WordField, wordFields } from "./grid-line";

type ConflictPanelProps = {
  conflicts: readonly CellConflict[];
  lines: readonly GridLine[];
  onSettle: (conflict: CellConflict, takeTheirs: boolean) => void;
};

const known = (field: string): field is FigureField | WordField => ([...figureFields, ...wordFields] as readonly string[]).includes(field);

/** Cells somebody else changed meanwhile: theirs beside ours, one choice each. Our values stand in the form until then. */
export function ConflictPanel({ conflicts, lines, onSettle }: ConflictPanelProps) {
  const t = useTranslations("reporting.page.grid");
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
              <Button onClick={() => onSettle(conflict, false)}>{t("conflict.mine", { value: conflict.mine || "-" })}</Button>
              <Button onClick={() => onSettle(conflict, true)}>{t("conflict.theirs", { value: conflict.theirs || "-" })}</Button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
