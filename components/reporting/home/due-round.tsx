import { useLocale, useTranslations } from "next-intl";
import { KeyCap } from "@/components/ui/key-cap";
import { Panel } from "@/components/ui/panel";
import { fiscalMonthLabel, fiscalYearLabel, formatInstant } from "@/lib/i18n/format";
import { acceptsReports } from "@/lib/reporting/rules/round-state";
import { DueRow } from "./due-row";
import type { DueRound } from "./due-view";
import { ProgressCells } from "./progress-cells";
import { countedDays, minutesFor, timeLeft } from "./time-left";

const mine = ["returned", "not_started", "draft"];

/** What is left of one round in one sentence, the counts, a cell per activity, and what is due with the most urgent first. */
export function DueRoundSection({ round, now, first }: { round: DueRound; now: Date; first: boolean }) {
  const t = useTranslations("reporting.page.home");
  const locale = useLocale();
  const { activities, activitiesFilled, activitiesReturned, activitiesEmpty } = round;
  const left = activitiesReturned + activitiesEmpty;
  const due = round.projects.filter(({ progress }) => mine.includes(progress));
  const Title = first ? "h1" : "h2";
  const time = timeLeft(now, round.closesAt);
  const near = time.days <= countedDays;
  const words = {
    closes: formatInstant(round.closesAt, locale),
    left: t("timeLeft", time),
    minutes: minutesFor(left),
    b: (chunks: React.ReactNode) => <b className="no-break text-ink">{chunks}</b>,
  };
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
          <Title className="text-28 font-bold">
            {left > 0
              ? t("headline.left", { left, returned: activitiesReturned, empty: activitiesEmpty })
              : t("headline.done", { count: activities })}
          </Title>
          <p className="text-13 text-ink-2">
            {!acceptsReports(round.state)
              ? t.rich("closed", words)
              : left > 0
                ? t.rich(near ? "deadline" : "deadlineFar", words)
                : t.rich(near ? "deadlineDone" : "deadlineDoneFar", words)}
          </p>
        </div>
        <dl className="grid grid-cols-4 sm:flex">
          {(["all", "filled", "returned", "empty"] as const).map((name) => (
            <div key={name} className="flex min-w-20 flex-col-reverse justify-end border-l border-line-2 px-5 max-sm:min-w-0 max-sm:px-2">
              <dt className="text-13 text-ink-2 max-sm:text-12">{t(`counts.${name}`)}</dt>
              <dd className="text-28 font-bold">{counts[name]}</dd>
            </div>
          ))}
        </dl>
      </header>
      <ProgressCells filled={activitiesFilled} returned={activitiesReturned} empty={activitiesEmpty} label={t("progress", counts)} />
      <Panel
        title={t("due.title")}
        meta={due.length > 0 ? t("due.sorted") : undefined}
        tools={
          first && due.length > 0 ? (
            <span className="flex items-center gap-1.5 max-md:hidden">
              <KeyCap>Enter</KeyCap> {t("due.openFirst")}
            </span>
          ) : undefined
        }
      >
        {due.length > 0 ? (
          <ol>
            {due.map((project, index) => (
              <DueRow key={project.projectId} project={project} round={round} now={now} first={first && index === 0} />
            ))}
          </ol>
        ) : (
          <div className="bg-surface px-4 py-6">
            <p className="text-16 font-semibold">{t("empty.nothingDue")}</p>
            <p className="text-13 text-ink-2">{t("empty.nothingDueBody")}</p>
          </div>
        )}
      </Panel>
    </section>
  );
}
