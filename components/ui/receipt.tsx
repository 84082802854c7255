import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusShape } from "./status-mark";

type ReceiptProps = {
  /** "12 activities sent" */
  title: ReactNode;
  number: string;
  /** Written out, with the time. */
  at: string;
  children?: ReactNode;
};

/** Proof that it arrived: number, time, and that the ministry sees the figure now. Announced politely. */
export function Receipt({ title, number, at, children }: ReceiptProps) {
  const t = useTranslations("common.receipt");
  return (
    <div className="notice" data-tone="good" role="status">
      <StatusShape status="on_plan" />
      <div className="min-w-0">
        <p className="notice-title">{title}</p>
        <p className="notice-body">
          {t("number")} <b className="no-break text-ink">{number}</b> · {t("at")} <span className="no-break">{at}</span> · {t("seen")}
        </p>
        {children}
      </div>
    </div>
  );
}
