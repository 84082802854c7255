"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatTime } from "@/lib/i18n/format";
import type { DraftStore } from "./draft-store";
import { useChoices, useSync } from "./use-draft";

/** A few words for the bar: on the server since when, or in this browser. Nothing before the first key. */
export function SavedMark({ store }: { store: DraftStore }) {
  const t = useTranslations("sync.mark");
  const locale = useLocale();
  const state = useSync(store);
  const choices = useChoices(store);
  const words = (): string | null => {
    if (state.kind === "saved") return state.at && t("saved", { time: formatTime(state.at, locale) });
    // Cells that wait for a choice are kept; nothing is on its way.
    if (state.kind === "sending" || (state.kind === "typing" && state.unsent > choices.length)) return t("sending");
    return state.unsent > 0 ? t("kept", { count: state.unsent }) : null;
  };
  return (
    <span role="status" className={state.kind === "saved" ? "font-semibold text-on-t" : "font-semibold text-ink-2"}>
      {words()}
    </span>
  );
}
