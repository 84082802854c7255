import { useLocale, useTranslations } from "next-intl";
import { ThaiText } from "@/components/ui/thai-text";
import { compareDecimals } from "@/lib/core/percent";
import { fiscalMonthName, formatMillion, formatPoints } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { MovementBody } from "./deferred/movement-body";
import { usePartName } from "./movement-names";
import type { PanelTable } from "./panel-table";
import { PerformancePanel } from "./performance-panel";

/** From last month's percent to this one's, by whose payments: the parts add up to the whole, to the hundredth of a point. */
export function MovementPanel({ overview, table, keyNumber }: { overview: Overview; table: PanelTable; keyNumber: number }) {
  const t = useTranslations("panels.movement");
  const locale = useLocale();
  const { from, to } = overview.figures.movement;
  const month = (of: number) => fiscalMonthName(of, locale);
  return (
    <PerformancePanel
      overview={overview}
      table={table}
      title={t("title")}
      meta={from ? t("meta", { from: month(from.month), to: month(to.month) }) : t("metaFirst")}
      keyNumber={keyNumber}
      sentence={<ThaiText>{useMovementSentence(overview)}</ThaiText>}
      deferred="movement"
    >
      <MovementBody overview={overview} />
    </PerformancePanel>
  );
}

function useMovementSentence({ figures: { movement } }: Overview): string {
  const nameOf = usePartName();
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
