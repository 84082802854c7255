"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import type { DraftStore } from "../draft/draft-store";
import { SavedMark } from "../draft/saved-mark";
import { useChoices, useSync } from "../draft/use-draft";
import type { GridPlace } from "./grid-project";
import styles from "./tools.module.css";
import { useReview } from "./use-sums";

type ReportBarProps = {
  places: readonly GridPlace[];
  store: DraftStore;
  form: string | undefined;
  onProblem: () => void;
  onSave: () => void;
  /** The act of sending: one project, or all of the unit's that are ready. */
  sendButton: (left: boolean, goToProblem: () => void) => ReactNode;
};

/** What is safe, what is left, and the two acts. */
export function ReportBar({ places, store, form, onProblem, onSave, sendButton }: ReportBarProps) {
  const t = useTranslations("reporting.page.grid.bar");
  const { counts, problems } = useReview(places);
  const choices = useChoices(store).length;
  // What waits for the line may not be sent again: it comes and goes with the state of the line.
  useSync(store);
  const { fix, fill, reason, carried } = counts;
  const left = choices + problems.length > 0;
  return (
    <div className={styles.report} id="send-bar" data-print="none">
      <SavedMark store={store} />
      <p className="min-w-0 flex-1 basis-72 text-ink-2">
        {left ? t("left", { fix, fill, reason, conflicts: choices }) : t("ready", { count: places.length, carried })}
      </p>
      {problems.length > 0 ? (
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
      {sendButton(left, onProblem)}
    </div>
  );
}
