import { useLocale, useTranslations } from "next-intl";
import { HeatBlock } from "@/components/charts/heat-block";
import { StatusMark } from "@/components/ui/status-mark";
import { fiscalMonthName } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { isBadIn, useHeatGroups } from "../heat-groups";
import { useHeatSentence } from "../heat-sentence";
import { fullName } from "../place-name";

const order = ["on_plan", "watch", "late", "critical", "missing"] as const;
const quarterStarts = [1, 4, 7, 10];

/** The heat map itself: a block for each region, walked as one control. */
export function HeatBody({ overview }: { overview: Overview }) {
  const t = useTranslations("panels.heat");
  const locale = useLocale();
  const { month, figures } = overview;
  const groups = useHeatGroups(overview);
  const quarters = quarterStarts.map((each) => fiscalMonthName(each, locale));
  return (
    <>
      <div className="heat" data-chart>
        {/* Walked as one control, beside the folds of a phone and not around them. */}
        <div
          className="heat-walk"
          role="slider"
          tabIndex={0}
          aria-label={useHeatSentence(overview)}
          aria-valuemin={1}
          aria-valuemax={figures.heat.length * 12}
          aria-valuenow={1}
          aria-valuetext={t("meta")}
        />
        {groups.map(({ place, lines, rows }) => (
          <section key={place.id} className="heat-group">
            {groups.length > 1 ? (
              <label className="heat-head">
                <input type="checkbox" className="sr-only" autoComplete="off" />
                <b>{fullName(place, locale)}</b>
                <span>{t("bad", { bad: rows.filter((row) => isBadIn(row, month)).length, total: rows.length })}</span>
              </label>
            ) : null}
            <HeatBlock lines={lines} quarters={quarters} month={month} />
          </section>
        ))}
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-1 pt-2 text-12">
        {order.map((status) => (
          <StatusMark key={status} status={status} />
        ))}
      </p>
    </>
  );
}
