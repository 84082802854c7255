"use client";

import { useTranslations } from "next-intl";
import { fieldId } from "@/components/ui/field";
import { StatusMark, StatusShape } from "@/components/ui/status-mark";
import type { Rating } from "@/lib/performance/rollup/rules/rating";
import styles from "./grid.module.css";
import { nameOf, ownRatings } from "./grid-line";
import { PhoneLabel } from "./phone-words";

type RatingCellsProps = { index: number; activity: string; own: string; computed: Rating | null; onOwn: (value: string) => void };

/** The officer's own rating beside the computed one; where they differ it says so. */
export function RatingCells({ index, activity, own, computed, onOwn }: RatingCellsProps) {
  const t = useTranslations("reporting.page.grid");
  const common = useTranslations("common.status");
  const chosen = ownRatings.find((rating) => rating === own);
  return (
    <>
      <td className={`${styles.own} ${styles.groupStart}`}>
        <PhoneLabel>{t("head.own")}</PhoneLabel>
        <span className={styles.ownBox}>
          {chosen ? <StatusShape status={chosen} /> : null}
          <select
            id={fieldId(nameOf(index, "selfRating"))}
            name={nameOf(index, "selfRating")}
            className={styles.ownSelect}
            data-rating={chosen}
            aria-label={t("ownLabel", { activity })}
            value={own}
            onChange={(event) => onOwn(event.target.value)}
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
      <td className={styles.computed}>
        <PhoneLabel>{t("head.computed")}</PhoneLabel>
        {computed === null ? "–" : <StatusMark status={computed} />}
        {chosen && computed && chosen !== computed ? <span className={styles.differs}>{t("differs")}</span> : null}
      </td>
    </>
  );
}
