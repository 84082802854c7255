import { useLocale, useTranslations } from "next-intl";
import { gapOf } from "@/components/performance/gap-words";
import { ThaiText } from "@/components/ui/thai-text";
import { formatDay, formatMillion, formatPercent } from "@/lib/i18n/format";
import type { WallView } from "@/lib/live/rules/wall-view";
import { Changed } from "./changed";

/** The one figure to read from across the room, what it is held against, and the four amounts it is made of. */
export function WallHeadline({ wall }: { wall: WallView }) {
  const t = useTranslations("live.summary");
  const moneyWord = useTranslations("common.money");
  const locale = useLocale();
  const { standing, disbursement, quarter } = wall;
  const money = [
    [t("budget"), standing.budgetNet],
    [moneyWord("paid"), standing.paid],
    [t("committed"), standing.committed],
    [t("left"), standing.left],
  ] as const;
  return (
    <section aria-label={t("paid")} className="wall-headline">
      <div className="wall-headline-top">
        <div>
          <p className="wall-headline-name">{t("paid")}</p>
          <p className="wall-headline-figure">
            <Changed>{formatPercent(standing.paidPercent)}</Changed>
            <small>%</small>
          </p>
        </div>
        <div className="wall-headline-against">
          {disbursement ? (
            <>
              <TargetWords points={disbursement.points} />
              <p>{t("target", { quarter, percent: formatPercent(disbursement.percent) })}</p>
              <p>
                <ThaiText>
                  {disbursement.stillNeeded === "0.00"
                    ? t("done")
                    : t("needed", { amount: formatMillion(disbursement.stillNeeded, locale, 0), day: formatDay(wall.quarterEnd, locale) })}
                </ThaiText>
              </p>
            </>
          ) : (
            <p>{t("noTarget", { quarter })}</p>
          )}
        </div>
      </div>
      <dl className="wall-money">
        {money.map(([label, baht]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Changed>{formatMillion(baht, locale, 0)}</Changed>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function TargetWords({ points }: { points: string | null }) {
  const t = useTranslations("live.summary");
  if (points === null) return null;
  const { way, size } = gapOf(points);
  return (
    <p className="wall-headline-gap" data-way={way}>
      {way === "equal" ? t("reached") : t(way, { points: size })}
    </p>
  );
}
