import { useTranslations } from "next-intl";
import { formatCount, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { ArrangedBoard } from "@/lib/reporting/rules/completeness-arrange";
import { percentOfScore } from "@/lib/reporting/rules/timeliness";

/** Figures of the month and the year: complete, certified, not complete, timeliness. */
export function BoardFigures({ arranged, month }: { arranged: ArrangedBoard; month: number }) {
  const t = useTranslations("completeness.figure");
  const { total } = arranged;
  const { due, onTime, late, missing } = total.score;
  return (
    <dl className="heat-figures">
      {useCounts(arranged, month).map(({ key, label, value, of, alarm }) => (
        <div key={key} data-alarm={alarm && value > 0 ? true : undefined}>
          <dt>{label}</dt>
          <dd>
            <span className="heat-figure">{formatCount(value)}</span>
            <span className="text-12 text-ink-2">{of}</span>
          </dd>
        </div>
      ))}
      <div className="heat-figure-score">
        <dt>{t("score")}</dt>
        <dd>
          <span className="heat-figure">
            {formatPercent(percentOfScore(total.score))}
            {due > 0 ? <small>%</small> : null}
          </span>
          <span className="text-12 text-ink-2">
            {due > 0
              ? t("scoreOf", {
                  due: formatCount(due),
                  onTime: formatCount(onTime),
                  late: formatCount(late),
                  missing: formatCount(missing),
                })
              : t("noneClosed")}
            {total.movement === null ? null : ` · ${t("movement", { points: formatPoints(total.movement) })}`}
          </span>
        </dd>
      </div>
    </dl>
  );
}

type Count = { readonly key: string; readonly label: string; readonly value: number; readonly of: string; readonly alarm: boolean };

/** Counts of units; of projects where there is one unit only. */
function useCounts({ inArea, total, byState }: ArrangedBoard, month: number): Count[] {
  const t = useTranslations("completeness.figure");
  const own = inArea.length === 1 ? inArea[0]?.cells[month - 1] : undefined;
  if (own) {
    const counts = { sent: own.due - own.unsent, certified: own.counts.certified, returned: own.counts.returned, unsent: own.unsent };
    const of = t("one.of", { due: own.due });
    return (["sent", "certified", "returned", "unsent"] as const).map((key) => ({
      key,
      label: t(`one.${key}`),
      value: counts[key],
      of,
      alarm: key === "returned" || (key === "unsent" && own.state === "overdue"),
    }));
  }
  const { complete = 0, waiting = 0, overdue = 0, units = 0 } = total.months[month - 1] ?? {};
  const counts = { complete, certified: (byState.get("certified") ?? 0) + (byState.get("certified_late") ?? 0), waiting, overdue };
  const of = t("of", { units });
  return (["complete", "certified", "waiting", "overdue"] as const).map((key) => ({
    key,
    label: t(key),
    value: counts[key],
    of,
    alarm: key === "overdue",
  }));
}
