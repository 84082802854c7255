import { useLocale, useTranslations } from "next-intl";
import { Mark } from "@/components/layout/mark";
import { ThaiText } from "@/components/ui/thai-text";
import { fiscalMonthLabel, fiscalYearLabel, formatInstant, formatPercent } from "@/lib/i18n/format";
import type { WallView } from "@/lib/live/rules/wall-view";
import { Changed } from "./changed";
import { fullOf } from "./wall-names";

/** Whose figures, of when, and how far they can be trusted. Holds the page's only h1. */
export function WallHeader({ wall, placeName }: { wall: WallView | null; placeName: string }) {
  const t = useTranslations("live.wall");
  const common = useTranslations("common");
  const locale = useLocale();
  const confidence = wall?.standing.confidence;
  return (
    <header className="wall-header">
      <Mark size={32} />
      <h1>
        <ThaiText>{wall ? fullOf(wall.place, locale) : placeName}</ThaiText>
      </h1>
      {wall ? (
        <p className="wall-when">
          <b>{fiscalYearLabel(wall.year, locale)}</b> · {t("upTo", { month: fiscalMonthLabel(wall, locale) })}
        </p>
      ) : null}
      {wall && confidence ? (
        <p className="wall-trust">
          {(["certified", "submitted", "missing"] as const).map((part) => (
            <span key={part}>
              {common(`confidence.${part}`)}{" "}
              <b>
                <Changed>{`${formatPercent(confidence[part])}%`}</Changed>
              </b>
            </span>
          ))}
          <span>{wall.asOf ? t("asOf", { when: formatInstant(wall.asOf, locale) }) : t("noAsOf")}</span>
        </p>
      ) : null}
      {wall?.isDemo ? <span className="wall-demo">{common("demo")}</span> : null}
    </header>
  );
}
