import { useTranslations } from "next-intl";

/** Performance of an area or activity against its plan, in the fixed order of every list and chart. */
export const statuses = ["on_plan", "watch", "late", "critical", "missing"] as const;
export type Status = (typeof statuses)[number];

/** The shape alone, 12 px: circle, triangle, diamond, square, dashed ring. Shapes are for performance only, never for workflow. */
export function StatusShape({ status, size = 12 }: { status: Status; size?: number }) {
  return (
    <svg className="status-shape" data-status={status} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {status === "on_plan" ? <circle cx="6" cy="6" r="5" /> : null}
      {status === "watch" ? <path d="M6 1 11.4 10.8H.6Z" strokeWidth="1.2" /> : null}
      {status === "late" ? <path d="M6 0 12 6 6 12 0 6Z" /> : null}
      {status === "critical" ? <path d="M1 1h10v10H1z" /> : null}
      {status === "missing" ? <circle cx="6" cy="6" r="4.8" strokeWidth="1.4" strokeDasharray="2.1 1.67" /> : null}
    </svg>
  );
}

/** Colour, shape and word together; `hideWord` keeps the word for screen readers (tree, dense cells with a legend). */
export function StatusMark({ status, hideWord = false }: { status: Status; hideWord?: boolean }) {
  const t = useTranslations("common.status");
  return (
    <span className="status" data-status={status}>
      <StatusShape status={status} />
      <span className={hideWord ? "sr-only" : undefined}>{t(status)}</span>
    </span>
  );
}
