"use client";

import { useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-mark";
import type { GridPlace } from "./grid-project";
import type { LineStanding } from "./grid-review";
import { KeyHelp } from "./key-help";
import { shapes } from "./standing";
import styles from "./tools.module.css";
import { useReview } from "./use-sums";

/** What a press on a count shows: the lines that stand so at that moment; they stay while they are mended. */
export type Shown = { readonly of: LineStanding | "work"; readonly activityIds: ReadonlySet<string> } | null;

export const needsWork = (standing: LineStanding): boolean => standing === "fix" || standing === "fill" || standing === "reason";

type GridBarProps = {
  places: readonly GridPlace[];
  shown: Shown;
  onShow: (of: LineStanding | "work" | null) => void;
  help: boolean;
  onHelp: (open: boolean) => void;
};

const order: readonly LineStanding[] = ["passed", "carried", "explained", "reason", "fix", "fill"];

/** How many lines stand how; each count shows its lines. Beside it the keys. */
export function GridBar({ places, shown, onShow, help, onHelp }: GridBarProps) {
  const t = useTranslations("reporting.page.grid");
  const { counts } = useReview(places);
  const work = counts.fix + counts.fill + counts.reason;
  return (
    <div className={styles.bar} data-print="none">
      <fieldset className={styles.counts}>
        <legend className="sr-only">{t("bar.show")}</legend>
        {order.map((standing) => {
          const shape = shapes[standing];
          return (
            <button
              key={standing}
              type="button"
              className={styles.count}
              aria-pressed={shown?.of === standing}
              disabled={counts[standing] === 0 && shown?.of !== standing}
              data-status={shape ?? undefined}
              onClick={() => onShow(shown?.of === standing ? null : standing)}
            >
              {shape ? <StatusShape status={shape} /> : null}
              {t(`standing.${standing}`)} <b>{counts[standing]}</b>
            </button>
          );
        })}
        <button
          type="button"
          className={styles.count}
          aria-pressed={shown?.of === "work"}
          disabled={work === 0 && shown?.of !== "work"}
          onClick={() => onShow(shown?.of === "work" ? null : "work")}
        >
          {t("bar.work", { count: work })}
        </button>
        {shown ? (
          <button type="button" className={styles.count} onClick={() => onShow(null)}>
            {t("bar.all", { count: places.length })}
          </button>
        ) : null}
      </fieldset>
      <div className={styles.keys}>
        <KeyHelp open={help} onOpen={onHelp} />
      </div>
    </div>
  );
}
