"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import type { DraftStore } from "../draft/draft-store";
import { SavedMark } from "../draft/saved-mark";
import type { GridReview } from "./grid-review";
import styles from "./tools.module.css";

type ReportBarProps = {
  review: GridReview;
  choices: number;
  store: DraftStore;
  form: string | undefined;
  /** How many activities can be sent when nothing is left. */
  count: number;
  onProblem: () => void;
  onSave: () => void;
  /** The act of sending: one project, or all of the unit's that are ready. */
  children: ReactNode;
};

/** What is safe, what is left, and the two acts. */
export function ReportBar({ review, choices, store, form, count, onProblem, onSave, children }: ReportBarProps) {
  const t = useTranslations("reporting.page.grid.bar");
  const { fix, fill, reason, carried } = review.counts;
  const left = choices + review.problems.length > 0;
  return (
    <div className={styles.report} id="send-bar">
      <SavedMark store={store} />
      <p className="min-w-0 flex-1 basis-72 text-ink-2">
        {left ? t("left", { fix, fill, reason, conflicts: choices }) : t("ready", { count, carried })}
      </p>
      {review.problems.length > 0 ? (
        <Button kind="quiet" onClick={onProblem}>
          {t("toProblem")} <KeyCap>F8</KeyCap>
        </Button>
      ) : null}
      <Button
        type="submit"
        form={form}
        name="intent"
        value="save"
        onClick={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {t("save")}
      </Button>
      {children}
    </div>
  );
}
