"use client";

import { useTranslations } from "next-intl";
import { EvidencePanel } from "../evidence/evidence-panel";
import { HistoryButton } from "../history/history-button";
import type { GridPlace } from "./grid-project";
import styles from "./rows.module.css";

/** Files beside the figures, and the figures month by month; asked for when the line's words are opened. */
export function LineExtras({ place }: { place: GridPlace }) {
  const t = useTranslations("reporting.page.grid");
  const { activityId, line, project } = place;
  return (
    <div className={styles.extras}>
      <p className={styles.extrasHead}>
        <b>{t("evidence")}</b>
        <HistoryButton activityId={activityId} activityName={line.nameTh} month={project.month} />
      </p>
      <EvidencePanel activityId={activityId} activityName={line.nameTh} month={project.month} />
    </div>
  );
}
