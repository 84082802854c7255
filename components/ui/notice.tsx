import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Status, StatusShape } from "./status-mark";

export type NoticeTone = "critical" | "warning" | "good" | "info";

const shapes: Readonly<Record<Exclude<NoticeTone, "info">, Status>> = { critical: "critical", warning: "watch", good: "on_plan" };

type NoticeProps = {
  tone: NoticeTone;
  /** What happened, in words a person would say. */
  title: ReactNode;
  /** Why, and what to do. */
  children?: ReactNode;
  /** Announced when it appears after an act: "assertive" only for what stops the work. */
  live?: "polite" | "assertive";
};

/** A row with a 3 px edge and a wash. It stands where the matter is and never floats over figures. */
export function Notice({ tone, title, children, live }: NoticeProps) {
  const t = useTranslations("common.notice");
  return (
    <div className="notice" data-tone={tone} role={live === "assertive" ? "alert" : live === "polite" ? "status" : undefined}>
      {tone === "info" ? (
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="text-accent-ink">
          <path d="M1 6h10M6 1v10" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      ) : (
        <StatusShape status={shapes[tone]} />
      )}
      <div className="min-w-0">
        <p className="notice-title">
          <span className="sr-only">{t(tone)} </span>
          {title}
        </p>
        {children ? <div className="notice-body">{children}</div> : null}
      </div>
    </div>
  );
}
