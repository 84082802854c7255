import { useLocale, useTranslations } from "next-intl";
import { fiscalMonthName, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { QuarterClassView } from "@/lib/performance/rules/overview-view";

const bar = { paid: { y: 3, height: 9 }, spent: { y: 15, height: 9 } } as const;
const height = 27;

/** A quarter of one class: paid above, spent below, each with its target's tick and, at the right, the points to it. */
export function QuarterRow({ view, running, name }: { view: QuarterClassView; running: boolean; name: string }) {
  const t = useTranslations("panels.quarters");
  const locale = useLocale();
  const future = view.month === null;
  const measures = [
    { kind: "paid", percent: view.paidPercent, target: view.disbursement },
    { kind: "spent", percent: view.spentPercent, target: view.spending },
  ] as const;
  return (
    <li className="quarter-row" data-running={running || undefined}>
      <span className="quarter-name">
        {t("quarter", { quarter: view.quarter })}
        {running && view.month !== null && view.month % 3 !== 0 ? (
          <small>{t("upTo", { month: fiscalMonthName(view.month, locale) })}</small>
        ) : null}
      </span>
      {future ? (
        <span className="quarter-future">
          {view.disbursement ? t("future", { percent: formatPercent(view.disbursement.percent) }) : t("futureNone")}
        </span>
      ) : (
        <>
          <svg width="100%" height={height} aria-hidden="true">
            <rect width="100%" height={height} className="fill-ground" />
            {measures.map(({ kind, percent, target }) => (
              <g
                key={kind}
                data-say={`${name} ${t("quarter", { quarter: view.quarter })}\n${
                  target
                    ? t("say", {
                        measure: t(kind),
                        percent: formatPercent(percent),
                        target: formatPercent(target.percent),
                        points: formatPoints(target.points),
                      })
                    : t("sayNone", { measure: t(kind), percent: formatPercent(percent) })
                }`}
              >
                <rect y={bar[kind].y - 2} width="100%" height={bar[kind].height + 4} fill="transparent" />
                <rect
                  y={bar[kind].y}
                  width={`${Math.min(100, Number(percent ?? 0))}%`}
                  height={bar[kind].height}
                  className={kind === "paid" ? "fill-paid" : "fill-committed"}
                />
                {target ? (
                  <svg x={`${Math.min(100, Number(target.percent))}%`} y={bar[kind].y - 2} overflow="visible" aria-hidden="true">
                    <rect x="-2.5" width="5" height={bar[kind].height + 4} className="fill-ground" />
                    <rect x="-1.25" width="2.5" height={bar[kind].height + 4} className="fill-target" />
                  </svg>
                ) : null}
              </g>
            ))}
          </svg>
          <span className="quarter-points">
            {measures.map(({ kind, target }) => (
              <span key={kind} data-below={target?.points?.startsWith("-") || undefined} data-kind={kind}>
                {formatPoints(target?.points ?? null)}
              </span>
            ))}
          </span>
        </>
      )}
    </li>
  );
}
