import { useLocale, useTranslations } from "next-intl";
import { waterfallOf } from "@/components/charts/waterfall";
import { ThaiText } from "@/components/ui/thai-text";
import { compareDecimals } from "@/lib/core/percent";
import type { Table } from "@/lib/exchange/export/table";
import { fiscalMonthName, formatMillion, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { PerformancePanel, sentenceIdOf } from "./performance-panel";
import { fullName } from "./place-name";

type Part = Overview["figures"]["movement"]["parts"][number];
const height = 22;

/** From last month's percent to this one's, by whose payments: the parts add up to the whole, to the hundredth of a point. */
export function MovementPanel({ overview, table, keyNumber }: { overview: Overview; table: Table; keyNumber: number }) {
  const t = useTranslations("panels.movement");
  const children = useTranslations("performance.children");
  const locale = useLocale();
  const { movement } = overview.figures;
  const nameOf = ({ place, own }: Part): string => (own ? children("own") : fullName(place, locale));
  const month = (of: number) => fiscalMonthName(of, locale);
  const scene = waterfallOf(
    movement.from?.paidPercent ?? "0",
    movement.parts.map(({ points }) => points),
  );
  const begin = movement.from ? month(movement.from.month) : t("begin");
  const percent = (value: string | null) => `${formatPercent(value)}%`;
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={t("title")}
      meta={movement.from ? t("meta", { from: begin, to: month(movement.to.month) }) : t("metaFirst")}
      keyNumber={keyNumber}
      sentence={<ThaiText>{useMovementSentence(overview, nameOf)}</ThaiText>}
    >
      <ol className="waterfall" data-chart aria-describedby={sentenceIdOf(table.name)}>
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
    </PerformancePanel>
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

function useMovementSentence({ figures: { movement } }: Overview, nameOf: (part: Part) => string): string {
  const t = useTranslations("panels.movement");
  const locale = useLocale();
  const order = movement.parts
    .flatMap((part) => (part.points === null ? [] : [{ part, points: part.points }]))
    .sort((a, b) => compareDecimals(a.points, b.points));
  const falls = movement.points?.startsWith("-") ?? false;
  const most = falls ? order[0] : order.at(-1);
  const words = {
    month: fiscalMonthName(movement.to.month, locale, "long"),
    paid: formatMillion(movement.paidInMonth, locale),
    points: formatPoints(movement.points),
    place: most ? nameOf(most.part) : "–",
    part: formatPoints(most?.points ?? null),
  };
  return t(falls ? "sentenceBack" : "sentence", words);
}
