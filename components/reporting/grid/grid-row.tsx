"use client";

import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { formatMillion, formatMillionChange, formatPercent, formatPoints } from "@/lib/i18n/format";
import { type Rating, rateActivity, type Severity } from "@/lib/performance/rollup/rules/rating";
import { carriedMark } from "./carried";
import { CheckRow } from "./check-row";
import { type Cause, DetailRow } from "./detail-row";
import { FigureCell } from "./figure-cell";
import styles from "./grid.module.css";
import { lineFigures } from "./grid-figures";
import { gridColumns } from "./grid-head";
import { type FigureField, type GridLine, type LineDraft, nameOf } from "./grid-line";
import type { GridAction } from "./grid-reducer";
import { type LineReview, toneOf } from "./grid-review";
import { PhoneAside, PhoneEcho, PhoneLabel } from "./phone-words";
import { RatingCells } from "./rating-cells";
import { Standing } from "./standing";

export type GridRowProps = {
  line: GridLine;
  index: number;
  draft: LineDraft;
  review: LineReview;
  severity: Severity;
  causes: readonly Cause[];
  open: boolean;
  onToggle: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>, index: number, field: FigureField) => void;
  dispatch: (action: GridAction) => void;
};

/** The rating the system computes from what stands in the cell now; null while it is no number. */
export const computedRating = (line: GridLine, physical: string | null, severity: Severity): Rating | null =>
  physical === null || !line.planned ? null : rateActivity({ physical, planned: line.planned.physical, reported: true }, severity);

/** One activity: plan, last month, this month, change; money with its echo; own rating beside the computed one. */
export function GridRow({ line, index, draft, review, severity, causes, open, onToggle, onKeyDown, dispatch }: GridRowProps) {
  const t = useTranslations("reporting.page.grid");
  const locale = useLocale();
  const figures = lineFigures(line, draft);
  const loud = review.checks.filter(({ code, level }) => level !== "notice" && code !== "figure_missing");
  const [checkId, detailId] = [`checks-${index}`, `detail-${index}`];
  const cell = (field: FigureField, column: number) => (
    <FigureCell
      name={nameOf(index, field)}
      field={field}
      activity={line.nameTh}
      value={draft[field]}
      tone={toneOf(review.checks, field)}
      carried={draft.carried}
      row={index}
      column={column}
      describedBy={loud.some((check) => check.field === field) ? checkId : undefined}
      onChange={(value) => dispatch({ type: "edit", index, field, value })}
      onKeyDown={(event) => onKeyDown(event, index, field)}
    />
  );
  return (
    <>
      <tr className={styles.row} data-standing={review.standing}>
        <td className={styles.seq}>{line.seq}</td>
        <th scope="row" className={styles.name}>
          <span lang="th">{line.nameTh}</span>
          <input type="hidden" name={nameOf(index, "activityId")} value={line.activityId} />
          {draft.carried ? <input type="hidden" name={nameOf(index, "carried")} value={carriedMark(draft)} /> : null}
        </th>
        <td className={styles.budget}>
          <PhoneLabel>{t("head.budget")}</PhoneLabel> {formatMillion(line.budgetNet, locale)} <PhoneLabel>{t("unit.million")}</PhoneLabel>
        </td>
        <td className={`${styles.aside} ${styles.groupStart}`}>{formatPercent(line.planned?.physical ?? null)}</td>
        <td className={styles.aside}>{formatPercent(line.previous?.physical ?? null)}</td>
        <td className={styles.entry}>
          <PhoneAside line={line} field="physical" />
          {cell("physical", 0)}
          <PhoneEcho>{t("phone.changePoints", { change: formatPoints(figures.physicalChange) })}</PhoneEcho>
        </td>
        <td className={styles.aside}>{formatPoints(figures.physicalChange)}</td>
        <td className={`${styles.entry} ${styles.groupStart}`}>
          <PhoneAside line={line} field="committed" />
          {cell("committed", 1)}
          <PhoneEcho>{t("phone.echo", { million: figures.committed === null ? "–" : formatMillion(figures.committed, locale) })}</PhoneEcho>
        </td>
        <td className={`${styles.aside} ${styles.groupStart}`}>{line.previous ? formatMillion(line.previous.disbursed, locale) : "–"}</td>
        <td className={styles.entry}>
          <PhoneAside line={line} field="disbursed" />
          {cell("disbursed", 2)}
          <PhoneEcho>
            {t("phone.echo", { million: figures.disbursed === null ? "–" : formatMillion(figures.disbursed, locale) })}{" "}
            {t("phone.paid", { percent: formatPercent(figures.percentPaid) })}
          </PhoneEcho>
        </td>
        <td className={styles.echo}>
          {figures.disbursed === null ? "–" : formatMillion(figures.disbursed, locale)}
          <small>{figures.disbursedChange === null ? "" : formatMillionChange(figures.disbursedChange)}</small>
        </td>
        <td className={styles.aside}>{formatPercent(figures.percentPaid)}</td>
        <RatingCells
          index={index}
          activity={line.nameTh}
          own={draft.selfRating}
          computed={computedRating(line, toneOf(review.checks, "physical") === "error" ? null : figures.physical, severity)}
          onOwn={(value) => dispatch({ type: "edit", index, field: "selfRating", value })}
        />
        <td className={styles.standing}>
          <Standing standing={review.standing} />
          <button
            type="button"
            className={styles.more}
            aria-expanded={open}
            aria-controls={detailId}
            aria-label={t("detailsOf", { activity: line.nameTh })}
            onClick={onToggle}
          >
            {t(draft.workDone || draft.problem || draft.remedy ? "detailsFilled" : "details")}
          </button>
        </td>
      </tr>
      {loud.length > 0 ? (
        <CheckRow
          id={checkId}
          index={index}
          checks={loud}
          reasons={draft.warningReasons}
          columns={gridColumns}
          onReason={(code, value) => dispatch({ type: "reason", index, code, value })}
        />
      ) : null}
      <DetailRow
        id={detailId}
        index={index}
        draft={draft}
        notices={review.checks.filter(({ level }) => level === "notice")}
        causes={causes}
        open={open}
        columns={gridColumns}
        onEdit={(field, value) => dispatch({ type: "edit", index, field, value })}
      />
    </>
  );
}
