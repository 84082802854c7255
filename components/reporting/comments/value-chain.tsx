import { useLocale, useTranslations } from "next-intl";
import { fiscalMonthName, formatMillion, formatPercent } from "@/lib/i18n/format";
import type { ChainStep } from "@/lib/reporting/rules/comments";
import { type CheckField, readCell } from "@/lib/reporting/rules/figures";

/** How the cell came to its value: last month, each sending, what stands now, the plan. */
export function ValueChain({ field, steps }: { field: CheckField; steps: readonly ChainStep[] }) {
  const t = useTranslations("evidence.comments");
  const unit = useTranslations("common.unit");
  const locale = useLocale();
  if (steps.length === 0) return null;
  const nameOf = ({ kind, number }: ChainStep): string => {
    if (kind === "previous") return fiscalMonthName(number ?? 1, locale);
    return kind === "sending" ? t("sending", { number: number ?? 1 }) : t(kind);
  };
  const wordsOf = (typed: string): string => {
    const cell = readCell(field, typed);
    if (!("value" in cell)) return typed;
    return field === "physical" ? `${formatPercent(cell.value)}%` : `${formatMillion(cell.value, locale)} ${unit("million")}`;
  };
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 text-13" aria-label={t("chain")}>
      {steps.map((step) => (
        <div key={`${step.kind}-${step.number}`} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-2">{nameOf(step)}</dt>
          <dd className="no-break font-semibold">{wordsOf(step.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
