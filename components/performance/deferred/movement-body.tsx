import { useLocale, useTranslations } from "next-intl";
import { waterfallOf } from "@/components/charts/waterfall";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthName, formatMillion, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { usePartName } from "../movement-names";
import { sentenceIdOf } from "../sentence-id";

const height = 22;

/** A step for each place below, between where the month began and where it ended. */
export function MovementBody({ overview }: { overview: Overview }) {
  const t = useTranslations("panels.movement");
  const locale = useLocale();
  const { movement } = overview.figures;
  const nameOf = usePartName();
  const month = (of: number) => fiscalMonthName(of, locale);
  const scene = waterfallOf(
    movement.from?.paidPercent ?? "0",
    movement.parts.map(({ points }) => points),
  );
  const begin = movement.from ? month(movement.from.month) : t("begin");
  const percent = (value: string | null) => `${formatPercent(value)}%`;
  return (
    <ol className="waterfall" data-chart aria-describedby={sentenceIdOf("movement")}>
      <End
        name={begin}
        at={scene.start}
        text={percent(movement.from?.paidPercent ?? "0.00")}
        say={t("sayTotal", { percent: formatPercent(movement.from?.paidPercent ?? "0.00") })}
      />
      {movement.parts.map((part, index) => {
        const step = scene.steps[index];
        const say = `${nameOf(part)}\n${t("say", { paid: formatMillion(part.paidInMonth, locale), points: formatPoints(part.points) })}`;
        return step ? (
          <li key={`${part.place.id}${part.own ? "-own" : ""}`}>
            <span className="waterfall-name">
              <ThaiText>{nameOf(part)}</ThaiText>
            </span>
            <svg width="100%" height={height} aria-hidden="true">
              <g data-say={say}>
                <rect width="100%" height={height} fill="transparent" />
                <rect
                  x={`${step.from}%`}
                  width={`${Math.max(0.4, step.width)}%`}
                  y="4"
                  height={height - 8}
                  className={step.falls ? "fill-crit" : "fill-paid"}
                />
              </g>
            </svg>
            <b>{formatPoints(part.points)}</b>
            <span className="waterfall-money">{formatMillion(part.paidInMonth, locale)}</span>
          </li>
        ) : null;
      })}
      <End
        name={month(movement.to.month)}
        at={scene.end}
        text={percent(movement.to.paidPercent)}
        say={t("sayTotal", { percent: formatPercent(movement.to.paidPercent) })}
        money={formatMillion(movement.paidInMonth, locale)}
        last
      />
    </ol>
  );
}

type EndProps = { name: string; at: number; text: string; say: string; money?: string; last?: boolean };

/** Where the month began and where it ended: a line and its percent, no bar, because the scale has no zero. */
function End({ name, at, text, say, money, last }: EndProps) {
  return (
    <li className="waterfall-end" data-last={last || undefined}>
      <span className="waterfall-name">{name}</span>
      <svg width="100%" height={height} aria-hidden="true">
        <g data-say={`${name}\n${say}`}>
          <rect width="100%" height={height} fill="transparent" />
          <rect x={`${at}%`} width="2.5" height={height} className="fill-target" />
        </g>
      </svg>
      <b>{text}</b>
      <span className="waterfall-money">{money}</span>
    </li>
  );
}
