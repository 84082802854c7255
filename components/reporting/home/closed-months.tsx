import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { LockState } from "@/components/ui/lock-state";
import { Panel } from "@/components/ui/panel";
import { WorkflowMark } from "@/components/ui/workflow-mark";
import { fiscalMonthLabel, formatInstant } from "@/lib/i18n/format";
import { daysLate } from "@/lib/reporting/rules/lateness";
import { isRunning } from "@/lib/reporting/rules/reopening";
import { AskReopenForm, type MonthAction } from "../read/ask-reopen-form";
import type { DueRound, OwnRequest } from "./due-view";

type ClosedMonthsProps = {
  rounds: readonly DueRound[];
  requests: readonly OwnRequest[];
  now: Date;
  /** Null for whoever may not ask. */
  ask: MonthAction | null;
};

/** Closed months in which something was never sent: how late it is by now, and asking to open the month again. */
export function ClosedMonths({ rounds, requests, now, ask }: ClosedMonthsProps) {
  const t = useTranslations("reporting.page.home.closedMonths");
  const locked = (round: DueRound) => round.projects.filter(({ lock }) => lock === "closed" || lock === "published");
  const closed = rounds.filter((round) => locked(round).length > 0);
  if (closed.length === 0) return null;
  return (
    <Panel title={t("title")} sentence={t("sentence")}>
      <ul>
        {closed.map((round, index) => (
          <ClosedMonth
            key={round.roundId}
            round={round}
            missing={locked(round)}
            requests={requests}
            now={now}
            ask={ask}
            inPlace={index === 0}
          />
        ))}
      </ul>
    </Panel>
  );
}

type ClosedMonthProps = {
  round: DueRound;
  missing: DueRound["projects"];
  /** Asked for here; further months and units on the page of one of their reports, so that the page has one form of its kind. */
  inPlace: boolean;
} & Omit<ClosedMonthsProps, "rounds">;

function ClosedMonth({ round, missing, requests, now, ask, inPlace }: ClosedMonthProps) {
  const t = useTranslations("reporting.page.home.closedMonths");
  const marks = useTranslations("reporting.page.lock.mark");
  const reopen = useTranslations("reporting.page.reopen");
  const locale = useLocale();
  const month = fiscalMonthLabel({ year: round.fiscalYear, month: round.month }, locale);
  const days = daysLate({ closesAt: round.closesAt, firstSubmittedAt: now });
  const areaIds = [...new Set(missing.map(({ areaId }) => areaId))];
  const unasked = areaIds.filter(
    (areaId) =>
      !requests.some(
        (request) =>
          request.areaId === areaId &&
          request.month === round.month &&
          request.fiscalYear === round.fiscalYear &&
          request.projectId === null &&
          (request.state === "waiting" || isRunning(request, now)),
      ),
  );
  return (
    <li className="grid gap-1.5 border-b border-line-2 bg-surface px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-13">
        <b className="text-16">{month}</b>
        <LockState tone="closed">
          {round.publishedAt
            ? marks("published", { published: formatInstant(round.publishedAt, locale) })
            : marks("closed", { closes: formatInstant(round.closesAt, locale) })}
        </LockState>
        <span className="text-crit-t">{t("missing", { count: missing.length })}</span>
        <span className="text-late-t">{t("late", { days })}</span>
      </p>
      <ul className="grid gap-x-8 md:grid-cols-2">
        {missing.map((project) => (
          <li key={project.projectId} className="flex min-w-0 items-baseline gap-2 text-13">
            <WorkflowMark state={project.progress === "returned" ? "returned" : project.progress === "draft" ? "draft" : "none"} hideWord />
            <Link prefetch={false} className="py-0.5" href={`/reports/${project.projectId}/${project.month}`} lang="th">
              {project.nameTh}
            </Link>
          </li>
        ))}
      </ul>
      {ask
        ? unasked.map((areaId, index) =>
            inPlace && index === 0 ? (
              <AskReopenForm
                key={areaId}
                action={ask}
                idempotencyKey={crypto.randomUUID()}
                areaId={areaId}
                fiscalYear={round.fiscalYear}
                month={round.month}
                projectId={null}
              />
            ) : (
              <p key={areaId} className="text-14">
                <Link prefetch={false} href={`/reports/${missing.find((project) => project.areaId === areaId)?.projectId}/${round.month}`}>
                  {reopen("ask.title")}
                </Link>
              </p>
            ),
          )
        : null}
    </li>
  );
}
