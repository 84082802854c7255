"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { KeyCap } from "@/components/ui/key-cap";
import { useExplain } from "./explain";

/**
 * The panel on the right that explains the figure that was touched. From 1400 px it is always there; below it slides over
 * the canvas, on a phone it is a sheet. Esc or the cross closes it and the focus goes back to the figure.
 */
export function Inspector({ children }: { children?: ReactNode }) {
  const t = useTranslations("frame.inspector");
  const { current, close } = useExplain();
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (!current) return;
    title.current?.focus();
    const byKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    document.addEventListener("keydown", byKey);
    return () => document.removeEventListener("keydown", byKey);
  }, [current, close]);

  return (
    <aside
      id="inspector"
      className="inspector"
      aria-labelledby="inspector-title"
      data-open={current ? true : undefined}
      tabIndex={-1}
      data-print="none"
    >
      <div className="inspector-head">
        <h2 id="inspector-title" ref={title} tabIndex={-1} className="text-14 font-semibold">
          {current ? current.title : t("title")}
        </h2>
        {current ? (
          <button type="button" className="inspector-close" aria-label={t("close")} onClick={close}>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <path d="m2.5 2.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </button>
        ) : (
          <KeyCap>E</KeyCap>
        )}
      </div>
      <div className="inspector-body">
        {current?.content ?? children ?? (
          <div className="inspector-section">
            <p className="font-semibold">{t("emptyTitle")}</p>
            <p className="text-13 text-ink-2">{t("emptyBody")}</p>
          </div>
        )}
      </div>
    </aside>
  );
}
