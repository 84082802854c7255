import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatCount } from "@/lib/i18n/format";

type ProgressProps = {
  label: ReactNode;
  done: number;
  total: number;
  /** A button that stops the work, when it can be stopped. */
  cancel?: ReactNode;
};

/** How far a long work is, in its own units (rows, units), never a guess in percent. */
export function Progress({ label, done, total, cancel }: ProgressProps) {
  const t = useTranslations("common.progress");
  const words = t("of", { done: formatCount(done), total: formatCount(total) });
  return (
    <div className="meter" role="status">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{label}</span>
        <span className="text-ink-2">{words}</span>
      </div>
      <progress max={total} value={done} aria-label={typeof label === "string" ? label : words} />
      {cancel ? <div>{cancel}</div> : null}
    </div>
  );
}
