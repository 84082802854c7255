import Link from "next/link";
import { useTranslations } from "next-intl";
import { WorkflowUse } from "@/components/ui/workflow-mark";
import { cellStates } from "@/lib/reporting/rules/completeness";
import type { ArrangedBoard } from "@/lib/reporting/rules/completeness-arrange";
import { type BoardAt, boardHref } from "./board-address";
import { markOf } from "./cell-words";
import { useMonthLabel } from "./use-month-label";

/** The legend that is also the filter: each state with its mark, word and units of the month; those nobody is in only explain. */
export function StateFilter({ at, arranged }: { at: BoardAt; arranged: ArrangedBoard }) {
  const t = useTranslations("completeness");
  const month = useMonthLabel(at.year, at.month);
  return (
    <nav aria-label={t("filter.states", { month })} className="state-filter">
      <ul>
        <li>
          <Link href={boardHref(at, { state: null })} scroll={false} aria-current={at.state === null ? "true" : undefined}>
            {t("filter.allStates", { units: arranged.inArea.length })}
          </Link>
        </li>
        {cellStates.map((state) => {
          const units = arranged.byState.get(state) ?? 0;
          const mark = markOf(state);
          if (mark === null && units === 0) return null;
          const inside = (
            <>
              {mark ? <WorkflowUse state={mark} size={14} /> : null}
              <span>{t(`state.${state}`)}</span>
              {units > 0 ? <b>{units}</b> : null}
            </>
          );
          return (
            <li key={state} data-empty={units === 0 || undefined}>
              {units > 0 || at.state === state ? (
                <Link
                  href={boardHref(at, { state: at.state === state ? null : state })}
                  scroll={false}
                  aria-current={at.state === state ? "true" : undefined}
                >
                  {inside}
                </Link>
              ) : (
                <span>{inside}</span>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
