"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { useExplain } from "@/components/layout/explain";

type FigureProps = {
  /** What the figure is: the inspector's title, and the name of the act for a screen reader. */
  name: string;
  /** What the inspector shows, in the fixed order: formula, confidence, origin, activities, certifier, other dates, definition. */
  explanation: ReactNode;
  /** The figure as it is printed. */
  children: ReactNode;
};

/** A number that opens (DESIGN §1.3): focusable, outlined in the accent, explained in the inspector by a click, Enter or E. */
export function Figure({ name, explanation, children }: FigureProps) {
  const t = useTranslations("frame.inspector");
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { openId, explain } = useExplain();
  const open = () => explain({ id, title: name, content: explanation, opener: button.current });
  const byKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "e" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  };
  return (
    <button
      ref={button}
      type="button"
      className="figure"
      aria-expanded={openId === id}
      aria-controls="inspector"
      title={t("explain", { name })}
      onClick={open}
      onKeyDown={byKey}
    >
      {children}
    </button>
  );
}
