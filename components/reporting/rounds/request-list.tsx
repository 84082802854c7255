import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LockState } from "@/components/ui/lock-state";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { fiscalMonthLabel, formatInstant } from "@/lib/i18n/format";
import { type ReopenRequest, wasEndedEarly } from "@/lib/reporting/rules/reopening";

export type RequestRow = ReopenRequest & {
  readonly areaNameTh: string;
  readonly areaNameEn: string;
  readonly projectNameTh: string | null;
  readonly askedBefore: number;
  readonly projects: number;
  readonly unsent: number;
  readonly isRunning: boolean;
  readonly daysLate: number;
  readonly canDecide: boolean;
};

type RequestListProps = {
  title: string;
  requests: readonly RequestRow[];
  year: number;
  /** The request whose decision form stands open below it. */
  opened: { readonly id: string; readonly form: ReactNode } | null;
};

/** Requests to reopen: who, which month, what for and why, how late, how often before, what was decided. */
export function RequestList({ title, requests, year, opened }: RequestListProps) {
  const t = useTranslations("reporting.page.requests");
  const heads = ["unit", "month", "reach", "late", "askedBefore", "state"] as const;
  const decides = requests.some((request) => request.canDecide && (request.state === "waiting" || request.isRunning));
  return (
    <DataTable title={title} cards>
      <thead>
        <tr>
          {heads.map((head) => (
            <HeadCell key={head} numeric={head === "late"}>
              {t(head)}
            </HeadCell>
          ))}
          {decides ? (
            <HeadCell>
              <span className="sr-only">{t("decide")}</span>
            </HeadCell>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => [
          <Row key={request.id} request={request} year={year} decides={decides} isOpen={opened?.id === request.id} />,
          opened?.id === request.id ? (
            <tr key={`${request.id}-opened`} id="opened" className="note-row" data-tone="info">
              <td colSpan={heads.length + 1}>{opened.form}</td>
            </tr>
          ) : null,
        ])}
      </tbody>
    </DataTable>
  );
}

function Row({ request, year, decides, isOpen }: { request: RequestRow; year: number; decides: boolean; isOpen: boolean }) {
  const t = useTranslations("reporting.page.requests");
  const locale = useLocale();
  const unit = locale === "th" ? request.areaNameTh : request.areaNameEn;
  const month = fiscalMonthLabel({ year: request.fiscalYear, month: request.month }, locale);
  const asker = locale === "th" ? request.requestedByTitleTh : request.requestedByTitleEn;
  return (
    <tr>
      <RowHead className="align-top">
        {unit}
        <span className="block max-w-prose pt-1 font-normal" lang="th">
          “{request.reason}”
        </span>
        <span className="block text-12 font-normal text-ink-2">
          {t("asked", { who: asker, when: formatInstant(request.requestedAt, locale) })}
        </span>
      </RowHead>
      <Cell label={t("month")} className="whitespace-nowrap align-top">
        {month}
      </Cell>
      <Cell label={t("reach")} className="min-w-32 align-top">
        <span className="block">
          {request.projectNameTh ? <span lang="th">{request.projectNameTh}</span> : t("wholeUnit", { count: request.projects })}
          <span className="block text-12 text-ink-2">{request.unsent > 0 ? t("unsent", { count: request.unsent }) : t("allSent")}</span>
        </span>
      </Cell>
      <Cell numeric label={t("late")} className="align-top">
        {t("lateDays", { days: request.daysLate })}
      </Cell>
      <Cell label={t("askedBefore")} className="whitespace-nowrap align-top">
        {t("askedTimes", { count: request.askedBefore })}
      </Cell>
      <Cell label={t("state")} className="min-w-44 align-top">
        <Decided request={request} />
      </Cell>
      {decides ? (
        <Cell className="align-top">
          {request.canDecide && (request.state === "waiting" || request.isRunning) ? (
            <Link
              href={isOpen ? `/rounds/requests?year=${year}` : `/rounds/requests?year=${year}&request=${request.id}#opened`}
              scroll={false}
              className="no-break inline-block min-h-6"
            >
              {isOpen ? t("cancel") : t(request.isRunning ? "end" : "decide")} <span className="sr-only">{`${unit} ${month}`}</span>
            </Link>
          ) : null}
        </Cell>
      ) : null}
    </tr>
  );
}

/** The state in words, by whom and with which comment. */
function Decided({ request }: { request: RequestRow }) {
  const t = useTranslations("reporting.page.requests");
  const states = useTranslations("reporting.state.request");
  const locale = useLocale();
  const until = request.openUntil ? formatInstant(request.openUntil, locale) : "";
  const who = (locale === "th" ? request.decidedByTitleTh : request.decidedByTitleEn) ?? "";
  const words = (): string => {
    if (request.state !== "granted") return request.state === "waiting" ? states("waiting") : t(request.state);
    if (wasEndedEarly(request)) return t("ended", { until });
    return request.isRunning ? t("granted", { until }) : t("wasGranted", { until });
  };
  return (
    <span className="block">
      <LockState tone={request.isRunning ? "closing" : request.state === "waiting" ? "open" : "closed"}>{words()}</LockState>
      {request.decidedAt ? (
        <span className="block pt-1 text-12 text-ink-2">{t("decided", { who, when: formatInstant(request.decidedAt, locale) })}</span>
      ) : null}
      {request.comment ? (
        <span className="block max-w-prose text-12" lang="th">
          “{request.comment}”
        </span>
      ) : null}
    </span>
  );
}
