"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { fieldId } from "@/components/ui/field";
import { StatusMark, StatusShape } from "@/components/ui/status-mark";
import type { Rating } from "@/lib/performance/rollup/rules/rating";
import cells from "./cells.module.css";
import styles from "./grid.module.css";
import { nameOf, ownRatings } from "./grid-line";
import type { GridPlace } from "./grid-project";
import { useGridTools } from "./grid-tools";
import { PhoneLabel } from "./phone-words";
import { roles } from "./roles";

type RatingCellsProps = { place: GridPlace; own: string; computed: Rating | null };

/** The officer's own rating beside the computed one; where they differ it says so. */
export const RatingCells = memo(function RatingCells({ place, own, computed }: RatingCellsProps) {
  const t = useTranslations("reporting.page.grid");
  const common = useTranslations("common.status");
  const { desk, form } = useGridTools();
  const { activityId, index, line } = place;
  const chosen = ownRatings.find((rating) => rating === own);
  return (
    <>
      <td role={roles.cell} className={`${styles.own} ${styles.groupStart}`}>
        <PhoneLabel>{t("head.own")}</PhoneLabel>
        <span className={cells.ownBox}>
          {chosen ? <StatusShape status={chosen} /> : null}
          <select
            id={fieldId(nameOf(index, "selfRating"))}
            name={nameOf(index, "selfRating")}
            form={form}
            className={cells.ownSelect}
            data-rating={chosen}
            aria-label={t("ownLabel", { activity: line.nameTh })}
            value={own}
            onChange={(event) => desk.edit([{ activityId, field: "selfRating", value: event.target.value }])}
          >
            <option value="">{t("choose")}</option>
            {ownRatings.map((rating) => (
              <option key={rating} value={rating}>
                {common(rating)}
              </option>
            ))}
          </select>
        </span>
      </td>
      <td role={roles.cell} className={styles.computed}>
        <PhoneLabel>{t("head.computed")}</PhoneLabel>
        {computed === null ? "–" : <StatusMark status={computed} />}
        {chosen && computed && chosen !== computed ? <span className={cells.differs}>{t("differs")}</span> : null}
      </td>
    </>
  );
});
