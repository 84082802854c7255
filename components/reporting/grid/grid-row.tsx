"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { formatMillion, formatMillionChange, formatPercent, formatPoints } from "@/lib/i18n/format";
import { type Rating, rateActivity, type Severity } from "@/lib/performance/rollup/rules/rating";
import { useScripted } from "../use-scripted";
import { carriedMark } from "./carried";
import cells from "./cells.module.css";
import { CheckRow } from "./check-row";
import { DetailRow } from "./detail-row";
import { FigureCell } from "./figure-cell";
import styles from "./grid.module.css";
import { lineFigures } from "./grid-figures";
import { type FigureField, figureFields, type GridLine, nameOf } from "./grid-line";
import type { GridPlace } from "./grid-project";
import { toneOf } from "./grid-review";
import { useArrived, useDraft, useGridTools, useObserved } from "./grid-tools";
import { PaperWords } from "./paper-words";
import { PhoneAside, PhoneEcho, PhoneLabel } from "./phone-words";
import { RatingCells } from "./rating-cells";
import { RemarkRow } from "./remark-row";
import { roles } from "./roles";
import { Standing } from "./standing";

/** The rating the system computes from what stands in the cell now; null while it is no number. */
export const computedRating = (line: GridLine, physical: string | null, severity: Severity): Rating | null =>
  physical === null || !line.planned ? null : rateActivity({ physical, planned: line.planned.physical, reported: true }, severity);

/** One activity: plan, last month, this month, change; money with its echo; own rating beside the computed one. */
export const GridRow = memo(function GridRow({ place }: { place: GridPlace }) {
  const t = useTranslations("reporting.page.grid");
  const locale = useLocale();
  const scripted = useScripted();
  const { desk, form, severity, remarks } = useGridTools();
  const { draft, review } = useDraft(place);
  const { activityId, index, line } = place;
  const open = useObserved(desk.open, (ids) => ids.has(activityId));
  const range = useObserved(desk.selection, () => desk.selectedIn(activityId));
  const arrived = useArrived(place);
  const typed = lineFigures(line, draft);
  // A percent out of its range has no change and no rating.
  const figures = toneOf(review.checks, "physical") === "error" ? { ...typed, physical: null, physicalChange: null } : typed;
  const loud = review.checks.filter(({ code, level }) => level !== "notice" && code !== "figure_missing");
  const said = remarks.filter((remark) => remark.activityId === activityId);
  const [checkId, detailId, remarkId] = [`checks-${index}`, `detail-${index}`, `remarks-${index}`];
  const [from, to] = range === "" ? [1, 0] : range.split("-").map(Number);
  const cell = (field: FigureField, echo: string) => {
    const column = figureFields.indexOf(field);
    const remarked = said.some((remark) => remark.field === field);
    const about = [
      `about-${index}-${field}`,
      `echo-${index}-${field}`,
      ...(loud.some((check) => check.field === field) ? [checkId] : []),
      ...(remarked ? [remarkId] : []),
    ];
    return (
      <>
        <PhoneAside id={`about-${index}-${field}`} line={line} field={field} />
        <FigureCell
          place={place}
          field={field}
          value={draft[field]}
          tone={toneOf(review.checks, field)}
          carried={draft.carried}
          selected={column >= (from ?? 1) && column <= (to ?? 0)}
          remarked={remarked}
          arrived={arrived.split(" ").includes(field)}
          describedBy={about.join(" ")}
        />
        <PhoneEcho id={`echo-${index}-${field}`}>{echo}</PhoneEcho>
      </>
    );
  };
  const inMillion = (baht: string | null): string => (baht === null ? "–" : formatMillion(baht, locale));
  return (
    <>
      <tr role={roles.row} className={styles.row} data-standing={review.standing} data-activity-row={activityId}>
        <td role={roles.cell} className={styles.seq}>
          {line.seq}
        </td>
        <th role={roles.rowHead} scope="row" className={styles.name}>
          <span lang="th">{line.nameTh}</span>
          <input type="hidden" form={form} name={nameOf(index, "activityId")} value={activityId} />
          {draft.carried ? <input type="hidden" form={form} name={nameOf(index, "carried")} value={carriedMark(draft)} /> : null}
        </th>
        <td role={roles.cell} className={styles.budget}>
          <PhoneLabel>{t("head.budget")}</PhoneLabel> {formatMillion(line.budgetNet, locale)} <PhoneLabel>{t("unit.million")}</PhoneLabel>
        </td>
        <td role={roles.cell} className={`${styles.aside} ${styles.groupStart}`}>
          {formatPercent(line.planned?.physical ?? null)}
        </td>
        <td role={roles.cell} className={styles.aside}>
          {formatPercent(line.previous?.physical ?? null)}
        </td>
        <td role={roles.cell} className={styles.entry}>
          {cell("physical", t("phone.changePoints", { change: formatPoints(figures.physicalChange) }))}
        </td>
        <td role={roles.cell} className={styles.aside}>
          {formatPoints(figures.physicalChange)}
        </td>
        <td role={roles.cell} className={`${styles.entry} ${styles.groupStart}`}>
          {cell("committed", t("phone.echo", { million: inMillion(figures.committed) }))}
        </td>
        <td role={roles.cell} className={`${styles.aside} ${styles.groupStart}`}>
          {inMillion(line.previous?.disbursed ?? null)}
        </td>
        <td role={roles.cell} className={styles.entry}>
          {cell(
            "disbursed",
            t("phone.disbursedEcho", {
              million: inMillion(figures.disbursed),
              change: figures.disbursedChange === null ? "–" : formatMillionChange(figures.disbursedChange),
              percent: formatPercent(figures.percentPaid),
            }),
          )}
        </td>
        <td role={roles.cell} className={styles.echo}>
          {inMillion(figures.disbursed)}
          <small>{figures.disbursedChange === null ? "" : formatMillionChange(figures.disbursedChange)}</small>
        </td>
        <td role={roles.cell} className={styles.aside}>
          {formatPercent(figures.percentPaid)}
        </td>
        <RatingCells place={place} own={draft.selfRating} computed={computedRating(line, figures.physical, severity)} />
        <td role={roles.cell} className={styles.standing}>
          <Standing standing={review.standing} />
          <button
            type="button"
            className={cells.more}
            aria-expanded={open}
            aria-controls={open ? detailId : undefined}
            aria-label={t("detailsOf", { activity: line.nameTh })}
            onClick={() => desk.toggle(activityId)}
          >
            {t(draft.workDone || draft.problem || draft.remedy ? "detailsFilled" : "details")}
          </button>
        </td>
      </tr>
      {said.length > 0 ? <RemarkRow id={remarkId} remarks={said} /> : null}
      {loud.length > 0 ? <CheckRow id={checkId} place={place} draft={draft} checks={loud} /> : null}
      <PaperWords draft={draft} />
      {open || (form !== undefined && !scripted) ? (
        <DetailRow
          id={detailId}
          place={place}
          draft={draft}
          notices={review.checks.filter(({ level }) => level === "notice")}
          open={open}
        />
      ) : null}
    </>
  );
});
