import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { fiscalMonthLabel, fiscalYearLabel, formatInstant } from "@/lib/i18n/format";
import { acceptsReports } from "@/lib/reporting/rules/round-state";
import type { DueRound } from "./due-view";
import { ProgressCells } from "./progress-cells";
import { countedDays, minutesFor, timeLeft } from "./time-left";

/** What is left of the round in one sentence, until when, the counts, and a cell per activity. */
export function RoundHeader({ round, now }: { round: DueRound; now: Date }) {
  const t = useTranslations("reporting.page.home");
  const locale = useLocale();
  const { activities, activitiesFilled, activitiesReturned, activitiesEmpty } = round;
  const left = activitiesReturned + activitiesEmpty;
  const time = timeLeft(now, round.closesAt);
  const near = time.days <= countedDays;
  const words = {
    closes: formatInstant(round.closesAt, locale),
    left: t("timeLeft", time),
    minutes: minutesFor(left),
    b: (chunks: ReactNode) => <b className="no-break text-ink">{chunks}</b>,
  };
  const deadline = left > 0 ? (near ? "deadline" : "deadlineFar") : near ? "deadlineDone" : "deadlineDoneFar";
  const counts = { all: activities, filled: activitiesFilled, returned: activitiesReturned, empty: activitiesEmpty };
  return (
    <section className="grid gap-4">
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <p className="text-13 text-ink-2">
            {t("eyebrow", {
              month: fiscalMonthLabel({ year: round.fiscalYear, month: round.month }, locale),
              year: fiscalYearLabel(round.fiscalYear, locale),
            })}
          </p>
          <h1 className="text-28 font-semibold">
            {left > 0
              ? t("headline.left", { left, returned: activitiesReturned, empty: activitiesEmpty })
              : t("headline.done", { count: activities })}
          </h1>
          <p className="text-13 text-ink-2">{t.rich(acceptsReports(round.state) ? deadline : "closed", words)}</p>
        </div>
        <dl className="grid grid-cols-4 sm:flex">
          {(["all", "filled", "returned", "empty"] as const).map((name) => (
            <div key={name} className="flex min-w-20 flex-col-reverse justify-end border-l border-line-2 px-5 max-sm:min-w-0 max-sm:px-2">
              <dt className="text-13 text-ink-2 max-sm:text-12">{t(`counts.${name}`)}</dt>
              <dd className="text-28 font-semibold">{counts[name]}</dd>
            </div>
          ))}
        </dl>
      </header>
      <ProgressCells filled={activitiesFilled} returned={activitiesReturned} empty={activitiesEmpty} label={t("progress", counts)} />
    </section>
  );
}
