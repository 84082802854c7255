"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { formatPercent } from "@/lib/i18n/format";
import styles from "./history.module.css";
import { type HistoryPoint, lastPoint } from "./history-figures";

/** The drawing comes by itself: a grid or a desk that shows no history never loads the chart library. */
const HistoryLines = dynamic(() => import("./history-lines").then(({ HistoryLines: Lines }) => Lines), {
  loading: () => <div className={styles.waiting} />,
});

/** An activity's year in small, with what each line means and where it stands. */
export function HistoryChart({ points, description }: { points: readonly HistoryPoint[]; description: string }) {
  const t = useTranslations("evidence.history");
  const last = lastPoint(points);
  return (
    <figure className={styles.figure}>
      <p className={styles.key}>
        <span data-of="plan">{t("chartPlan")}</span>
        {last ? <span data-of="physical">{t("chartPhysical", { value: formatPercent(last.physical, 1) })}</span> : null}
        {last ? <span data-of="paid">{t("chartPaid", { value: formatPercent(last.paid, 1) })}</span> : null}
      </p>
      <HistoryLines points={points} description={description} />
      <figcaption className="text-12 text-ink-2">
        % · {t("legendSolid")} · {t("legendDashed")}
      </figcaption>
    </figure>
  );
}
