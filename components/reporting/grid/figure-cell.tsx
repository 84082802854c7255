"use client";

import { useTranslations } from "next-intl";
import { memo, useState } from "react";
import { fieldId } from "@/components/ui/field";
import styles from "./cells.module.css";
import { type FigureField, figureFields, nameOf, tidy } from "./grid-line";
import type { GridPlace } from "./grid-project";
import { isBlock } from "./grid-selection";
import { useGridTools } from "./grid-tools";

type FigureCellProps = {
  place: GridPlace;
  field: FigureField;
  value: string;
  tone: "error" | "warning" | undefined;
  carried: boolean;
  selected: boolean;
  remarked: boolean;
  arrived: boolean;
  describedBy: string;
};

/** One cell to type in. Any way of writing a number is taken; once left it is shown the common way. */
export const FigureCell = memo(function FigureCell(props: FigureCellProps) {
  const { place, field, value, tone, carried, selected, remarked, arrived, describedBy } = props;
  const t = useTranslations("reporting.page.grid");
  const { desk, form } = useGridTools();
  const [typing, setTyping] = useState(false);
  const { activityId, index, line } = place;
  const name = nameOf(index, field);
  const type = (text: string): void => {
    if (desk.editing.of !== name) desk.editing = { of: name, before: value };
    const selection = desk.selection.get();
    if (selection && isBlock(selection)) desk.selection.set({ anchor: selection.anchor, head: selection.anchor });
    setTyping(true);
    desk.edit([{ activityId, field, value: text }]);
  };
  return (
    <input
      id={fieldId(name)}
      name={name}
      form={form}
      className={styles.figure}
      data-tone={tone}
      data-carried={carried || undefined}
      data-selected={selected || undefined}
      data-remarked={remarked || undefined}
      data-arrived={arrived || undefined}
      data-activity={activityId}
      data-row={index}
      data-column={figureFields.indexOf(field)}
      inputMode="decimal"
      autoComplete="off"
      placeholder={t("fillIn")}
      aria-label={t("cellLabel", { field: t(`field.${field}`), activity: line.nameTh, carried: carried ? "yes" : "no" })}
      aria-invalid={tone === "error" || undefined}
      aria-describedby={describedBy}
      value={typing ? value : tidy(value)}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setTyping(false)}
    />
  );
});
