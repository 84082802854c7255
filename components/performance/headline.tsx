import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Figure } from "@/components/ui/figure";
import { bahtOf, satangOf } from "@/lib/core/money";
import { fiscalMonthName, formatMillion, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { DeferredExplanation } from "./deferred/deferred-explanation";
import type { ExplainedFigure } from "./explain-money";
import { HeadlineRuler } from "./headline-ruler";
import { atOf } from "./overview-address";
import { PlanGap, TargetGap } from "./target-gap";

/** Headline money: two percents against plan and targets, four amounts that open, and the ruler that shows them as lengths. */
export function Headline({ overview }: { overview: Overview }) {
  const t = useTranslations("performance.headline");
  const locale = useLocale();
  const { standing, targets, quarter, mix } = overview.figures;
  const month = fiscalMonthName(overview.month, locale);
  const at = atOf(overview);
  const explain = (figure: ExplainedFigure) => <DeferredExplanation figure={figure} areaId={overview.place.id} at={at} />;
  const transfer = bahtOf(satangOf(standing.budgetNet) - satangOf(standing.budgetAct));
  const money: readonly { figure: ExplainedFigure; label: string; baht: string }[] = [
    { figure: "budget", label: t("budget"), baht: standing.budgetNet },
    { figure: "paid", label: t("paid"), baht: standing.paid },
    { figure: "committed", label: t("committed"), baht: standing.committed },
    { figure: "left", label: t("left"), baht: standing.left },
  ];
  return (
    <section aria-label={t("title")} className="brief-headline grid gap-4">
      <div className="grid items-start gap-x-8 gap-y-4 min-[360px]:grid-cols-[auto_auto] md:grid-cols-[auto_auto_minmax(0,1fr)]">
        <BigFigure name={t("paid")} size="large" percent={standing.paidPercent} explanation={explain("paid")}>
          <TargetGap points={targets.disbursement?.points ?? null} quarter={quarter} announced={targets.disbursement !== null} />
          <PlanGap points={standing.planPoints} month={month} />
          <Moved overview={overview} />
        </BigFigure>
        <BigFigure name={t("spent")} percent={standing.spentPercent} explanation={explain("spent")}>
          <TargetGap points={targets.spending?.points ?? null} quarter={quarter} announced={targets.spending !== null} />
          {targets.spending ? (
            <span className="text-ink-2">{t("targetIs", { quarter, percent: formatPercent(targets.spending.percent) })}</span>
          ) : null}
        </BigFigure>
        <div className="@container min-w-0 min-[360px]:col-span-2 md:col-span-1">
          <dl className="grid grid-cols-2 gap-x-3 gap-y-3 @min-[25rem]:grid-cols-4">
            {money.map(({ figure, label, baht }) => (
              <div key={figure} className="border-line-2 border-l pl-2">
                <dt className="text-12 text-ink-2">{label}</dt>
                <dd className="text-18 font-semibold">
                  <Figure name={label} explanation={explain(figure)}>
                    {formatMillion(baht, locale)}
                  </Figure>
                </dd>
              </div>
            ))}
          </dl>
          <p className="pt-2 text-12 text-ink-2">
            {t("note", {
              act: formatMillion(standing.budgetAct, locale),
              transfer: formatMillion(transfer, locale),
              allocated: formatMillion(standing.budgetAllocated, locale),
            })}
          </p>
          {targets.mixDisbursement && !overview.filter.expenseClass ? (
            <details className="pt-1 text-12 text-ink-2">
              <summary>
                {t("mix", { percent: formatPercent(targets.mixDisbursement.percent) })} ·{" "}
                {t("mixAgainst", { points: formatPoints(targets.mixDisbursement.points) })}
              </summary>
              <p>{t("mixNote")}</p>
              <p className="tabular-nums">
                {t("mixFormula", {
                  capitalNet: formatMillion(mix.capitalNet, locale),
                  capital: formatPercent(mix.capital),
                  recurrentNet: formatMillion(mix.recurrentNet, locale),
                  recurrent: formatPercent(mix.recurrent),
                  net: formatMillion(standing.budgetNet, locale),
                  percent: formatPercent(targets.mixDisbursement.percent),
                })}
              </p>
            </details>
          ) : null}
        </div>
      </div>
      <HeadlineRuler overview={overview} />
    </section>
  );
}

/** How far it went since last month, and the way to whose payments did it, where there are places below. */
function Moved({ overview: { figures } }: { overview: Overview }) {
  const t = useTranslations("performance.headline");
  const locale = useLocale();
  const { from, points } = figures.movement;
  if (from === null || points === null) return null;
  const words = t("moved", { points: formatPoints(points), month: fiscalMonthName(from.month, locale) });
  return figures.children.length > 0 ? <a href="#says-movement">{words}</a> : <span className="text-ink-2">{words}</span>;
}

type BigFigureProps = { name: string; percent: string | null; size?: "large" | "normal"; explanation: ReactNode; children: ReactNode };

/** A percent in the size of its importance, and under it how it stands. */
function BigFigure({ name, percent, size = "normal", explanation, children }: BigFigureProps) {
  return (
    <div className="grid justify-items-start">
      <span className="text-14">{name}</span>
      <b className={`figure-big ${size === "large" ? "text-48" : "text-36"}`}>
        <Figure name={name} explanation={explanation}>
          {formatPercent(percent)}
        </Figure>
        <span className="text-22">%</span>
      </b>
      <span className="grid text-13">{children}</span>
    </div>
  );
}
