"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type MouseEvent, useState } from "react";
import { HistoryDrawer } from "./history-drawer";

type HistoryButtonProps = {
  activityId: string;
  activityName: string;
  /** Fiscal month the page is about: the page behind the link opens at it. */
  month?: number;
  /** How it looks: a word, or only its mark in a grid's cell (the word stays for screen readers). */
  look?: "word" | "mark";
  tabIndex?: number;
};

/**
 * Opens an activity's history beside the figures: a drawer, on a phone a sheet. Esc or the button closes it and the focus returns
 * here. Without a script, or opened in another tab, it is a link to the history's own page. Needs the words of "evidence".
 */
export function HistoryButton({ activityId, activityName, month, look = "word", tabIndex }: HistoryButtonProps) {
  const t = useTranslations("evidence.history");
  const [isOpen, setOpen] = useState(false);
  const href = `/activities/${activityId}/history${month ? `?month=${month}` : ""}`;
  const pressed = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <Link
        href={href}
        prefetch={false}
        tabIndex={tabIndex}
        onClick={pressed}
        aria-label={t("openOf", { name: activityName })}
        aria-haspopup="dialog"
        className="inline-flex min-h-6 min-w-6 items-center gap-1.5 text-12 text-accent-ink"
        data-print="none"
      >
        <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.4">
          <path d="M1 0v11h13M3 8.5 6 5.5l2.5 1.5L13 2" />
        </svg>
        {look === "word" ? t("open") : null}
      </Link>
      <HistoryDrawer activityId={activityId} activityName={activityName} href={href} isOpen={isOpen} onOpenChange={setOpen} />
    </>
  );
}
