"use client";

import { useLocale, useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { formatMillion, formatMillionChange, formatPercent, formatPoints } from "@/lib/i18n/format";
import styles from "./grid.module.css";
import { lineFigures } from "./grid-figures";
import { ownRatings } from "./grid-line";
import type { GridPlace } from "./grid-project";
import { computedRating } from "./grid-row";
import { useDraft, useGridTools } from "./grid-tools";
import { PaperWords } from "./paper-words";
import { roles } from "./roles";

/** An activity of a project that takes no figures now: the same columns, to read. */
export function LockedRow({ place }: { place: GridPlace }) {
  const t = useTranslations("reporting.page.grid");
  const locale = useLocale();
  const { severity } = useGridTools();
  const { draft } = useDraft(place);
  const { line } = place;
  const shown = line.typed ? draft : { physical: "", committed: "", disbursed: "" };
  const figures = lineFigures(line, shown);
  const inMillion = (baht: string | null): string => (baht === null ? "–" : formatMillion(baht, locale));
  const own = ownRatings.find((rating) => rating === draft.selfRating);
  const computed = computedRating(line, figures.physical, severity);
  return (
    <>
      <tr role={roles.row} className={styles.row} data-locked>
        <td role={roles.cell} className={styles.seq}>
          {line.seq}
        </td>
        <th role={roles.rowHead} scope="row" className={styles.name} lang="th">
          {line.nameTh}
        </th>
        <td role={roles.cell} className={styles.budget} data-label={t("head.budget")}>
          {formatMillion(line.budgetNet, locale)}
        </td>
        <td role={roles.cell} className={`${styles.aside} ${styles.groupStart}`}>
          {formatPercent(line.planned?.physical ?? null)}
        </td>
        <td role={roles.cell} className={styles.aside}>
          {formatPercent(line.previous?.physical ?? null)}
        </td>
        <td role={roles.cell} data-label={t("fieldUnit.physical")}>
          {formatPercent(figures.physical)}
        </td>
        <td role={roles.cell} className={styles.aside}>
          {formatPoints(figures.physicalChange)}
        </td>
        <td role={roles.cell} className={styles.groupStart} data-label={t("fieldUnit.committed")}>
          {shown.committed || "–"}
        </td>
        <td role={roles.cell} className={`${styles.aside} ${styles.groupStart}`}>
          {inMillion(line.previous?.disbursed ?? null)}
        </td>
        <td role={roles.cell} data-label={t("fieldUnit.disbursed")}>
          {shown.disbursed || "–"}
        </td>
        <td role={roles.cell} className={styles.echo}>
          {inMillion(figures.disbursed)}
          <small>{figures.disbursedChange === null ? "" : formatMillionChange(figures.disbursedChange)}</small>
        </td>
        <td role={roles.cell} className={styles.aside}>
          {formatPercent(figures.percentPaid)}
        </td>
        <td role={roles.cell} className={`${styles.own} ${styles.groupStart}`} data-label={t("head.own")}>
          {own ? <StatusMark status={own} /> : "–"}
        </td>
        <td role={roles.cell} className={styles.computed} data-label={t("head.computed")}>
          {computed ? <StatusMark status={computed} /> : "–"}
        </td>
        <td role={roles.cell} className={styles.wide} />
      </tr>
      <PaperWords draft={draft} />
    </>
  );
}
