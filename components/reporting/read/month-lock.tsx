import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LockState } from "@/components/ui/lock-state";
import { Notice } from "@/components/ui/notice";
import { fiscalMonthLabel, formatInstant } from "@/lib/i18n/format";
import type { ReportView } from "@/lib/reporting/report-view";
import { daysLate } from "@/lib/reporting/rules/lateness";
import type { LockName } from "@/lib/reporting/rules/lock-state";
import { timeLeft } from "../home/time-left";

export type LockedView = Pick<ReportView, "project" | "month" | "round" | "monthLock" | "lock" | "daysLate" | "allowed">;

const tones: Readonly<Record<LockName, "open" | "closing" | "closed">> = {
  not_open: "closed",
  open: "open",
  closing_soon: "closing",
  closed: "closed",
  reopened: "closing",
  waiting: "closed",
  certifying: "closed",
  certified: "closed",
  published: "closed",
};

/** What a state's words are filled with. */
function useLockWords({ project, month, round, monthLock }: LockedView, now: Date) {
  const locale = useLocale();
  const home = useTranslations("reporting.page.home");
  const { reopening, officialFrom } = monthLock;
  const when = (instant: string | null | undefined): string => (instant ? formatInstant(instant, locale) : "");
  const until = reopening?.openUntil ?? officialFrom;
  return {
    month: fiscalMonthLabel({ year: project.fiscalYear, month }, locale),
    opens: when(round?.opensAt),
    closes: when(round?.closesAt),
    published: when(round?.publishedAt),
    until: when(until),
    left: home("timeLeft", timeLeft(now, until ?? round?.closesAt ?? now.toISOString())),
    reach: reopening?.projectId === null ? "unit" : "project",
    who: (locale === "th" ? reopening?.decidedByTitleTh : reopening?.decidedByTitleEn) ?? "",
    decided: when(reopening?.decidedAt),
    comment: reopening?.comment ?? "",
    days: round ? daysLate({ closesAt: round.closesAt, firstSubmittedAt: now }) : 0,
    hasRound: round ? "yes" : "no",
  };
}

/** The month's one state in a square outline, with its time. */
export function MonthLockMark({ view, now }: { view: LockedView; now: Date }) {
  const t = useTranslations("reporting.page.lock.mark");
  const words = useLockWords(view, now);
  return <LockState tone={tones[view.monthLock.state]}>{t(view.monthLock.state, words)}</LockState>;
}

/** How late the month was sent, against the round's own closing; nothing while it was never sent. */
export function LateMark({ days }: { days: number | null }) {
  const t = useTranslations("reporting.page.lock");
  if (days === null) return null;
  return days > 0 ? <b className="font-semibold text-late-t">{t("late", { days })}</b> : <span>{t("onTime")}</span>;
}

/** States that say enough by their mark; the form or the receipt below speaks for itself. */
const quiet: readonly LockName[] = ["open", "waiting"];

/** Which words say what can be done next: they differ where the month takes a correction, or was sent before. */
function nextOf(state: LockName, takes: LockedView["monthLock"]["takes"], wasSent: boolean) {
  if (state === "certified" && takes === "correction") return "certifiedOpen";
  if (state === "reopened") return takes === "correction" ? "reopenedCertified" : wasSent ? "reopenedSent" : "reopened";
  return state;
}

/** Why the month takes what it takes and what can be done next, in words; `children` is the act itself. */
export function MonthLockNotice({ view, now, children }: { view: LockedView; now: Date; children?: ReactNode }) {
  const t = useTranslations("reporting.page.lock");
  const words = useLockWords(view, now);
  const { state, takes } = view.monthLock;
  if (view.lock === "read_only" && !view.allowed.certify) {
    return <Notice tone="info" title={t("readOnly")} />;
  }
  if (quiet.includes(state)) return null;
  return (
    <Notice tone={state === "closing_soon" || state === "reopened" ? "warning" : "info"} title={t(`why.${state}`, words)}>
      <p>{t(`next.${nextOf(state, takes, view.daysLate !== null)}`, words)}</p>
      {state === "reopened" && words.comment ? (
        <p>
          {t("grantedBy", words)} <span lang="th">“{words.comment}”</span>
        </p>
      ) : null}
      {children}
    </Notice>
  );
}
