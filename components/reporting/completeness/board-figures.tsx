import { useTranslations } from "next-intl";
import { formatCount, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { ArrangedBoard } from "@/lib/reporting/rules/completeness-arrange";
import { percentOfScore } from "@/lib/reporting/rules/timeliness";

/** Four figures of the month and the year: complete, certified, not complete, timeliness. */
export function BoardFigures({ arranged, month }: { arranged: ArrangedBoard; month: number }) {
  const t = useTranslations("completeness.figure");
  const { total, byState } = arranged;
  const sum = total.months[month - 1];
  const units = sum?.units ?? 0;
  const certified = (byState.get("certified") ?? 0) + (byState.get("certified_late") ?? 0);
  const { due, onTime, late, missing } = total.score;
  const counts = [
    { key: "complete", value: sum?.complete ?? 0 },
    { key: "certified", value: certified },
    { key: "waiting", value: sum?.waiting ?? 0 },
    { key: "overdue", value: sum?.overdue ?? 0 },
  ] as const;
  return (
    <dl className="heat-figures">
      {counts.map(({ key, value }) => (
        <div key={key} data-alarm={key === "overdue" && value > 0 ? true : undefined}>
          <dt>{t(key)}</dt>
          <dd>
            <span className="heat-figure">{formatCount(value)}</span>
            <span className="text-12 text-ink-2">{t("of", { units })}</span>
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
