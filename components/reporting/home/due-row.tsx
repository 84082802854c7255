import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import { ThaiText } from "@/components/ui/thai-text";
import { WorkflowCell, type WorkflowState } from "@/components/ui/workflow-mark";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { fiscalMonthLabel, formatDay, formatInstant } from "@/lib/i18n/format";
import type { DueProject } from "./due-view";
import { OpeningMark } from "./opening-mark";
import { countedDays, timeLeft } from "./time-left";

type DueRowProps = { project: DueProject; otherMonth: boolean; now: Date; first: boolean };

const cellOf = ({ progress, reopenedUntil }: DueProject): WorkflowState => {
  if (progress === "returned") return "returned";
  if (reopenedUntil) return "reopened";
  return progress === "draft" ? "draft" : "none";
};

/** One project to report: why it is here, how much is left, until when, and one act. */
export function DueRow({ project, otherMonth, now, first }: DueRowProps) {
  const t = useTranslations("reporting.page.home.row");
  const locale = useLocale();
  const returned = project.progress === "returned";
  const { days } = timeLeft(now, project.deadline);
  const act = !project.planConfirmed ? "confirmPlan" : returned ? "fix" : "open";
  const href = act === "confirmPlan" ? `/plans/${project.projectId}` : `/reports/${project.projectId}/${project.month}`;
  const urgent = returned ? "text-crit-t" : project.reopenedUntil || days <= 2 ? "text-late-t" : "text-ink-2";
  const standing = (): string => {
    if (returned) return t("returned");
    if (days <= countedDays) return t(project.reopenedUntil ? "reopenedLeft" : "daysLeft", { days });
    return t("until", { day: formatDay(dayInBangkok(new Date(project.deadline)), locale) });
  };
  return (
    <li
      className={`grid grid-cols-[9rem_minmax(0,1fr)_7rem_9rem_11.5rem] items-center gap-x-4 gap-y-1 border-b border-l-[3px] border-b-line-2 px-4 py-3 max-md:grid-cols-2 ${
        first ? "border-l-accent bg-accent-wash" : "border-l-transparent bg-surface"
      }`}
    >
      <p className={`flex items-center gap-2.5 text-13 font-semibold ${urgent}`}>
        <WorkflowCell state={cellOf(project)} />
        {standing()}
      </p>
      <div className="min-w-0 max-md:order-first max-md:col-span-2">
        <h3 className="text-16 font-semibold" lang="th">
          <ThaiText>{project.nameTh}</ThaiText>
        </h3>
        <p className="text-13 text-ink-2">
          {otherMonth ? (
            <b className="no-break text-ink">{fiscalMonthLabel({ year: project.fiscalYear, month: project.month }, locale)} </b>
          ) : null}
          <Why project={project} />
        </p>
      </div>
      <p className="text-right text-13">
        {t.rich("activities", { count: project.activities, b: (chunks) => <b>{chunks}</b> })}
        <span className="block text-ink-2">
          {returned && project.remarks > 0 ? t("remarks", { count: project.remarks }) : null}
          {project.missing > 0 ? t("left", { count: project.missing }) : null}
        </span>
      </p>
      <p className="text-13 text-ink-2 max-md:hidden">
        <span className="no-break">{formatInstant(project.deadline, locale)}</span>
        {project.daysLate > 0 ? <span className="block text-late-t">{t("late", { days: project.daysLate })}</span> : null}
      </p>
      <LinkButton
        href={href}
        kind={first ? "primary" : "secondary"}
        className="w-full max-md:col-span-2 max-md:[&>.key-cap]:hidden"
        data-first-due={first || undefined}
      >
        {t(act)}
        <span className="sr-only" lang="th">
          {` ${project.nameTh}`}
        </span>
        <OpeningMark />
        {first ? <KeyCap>Enter</KeyCap> : null}
      </LinkButton>
    </li>
  );
}

function Why({ project }: { project: DueProject }) {
  const t = useTranslations("reporting.page.home.row");
  const locale = useLocale();
  const when = (at: string | null): string => (at ? formatInstant(at, locale) : "");
  if (!project.planConfirmed) return t("planFirst");
  if (project.progress === "returned") {
    return (
      <>
        <span lang="th">{t("quote", { comment: project.returnComment ?? "" })}</span>{" "}
        <span className="no-break">{t("by", { who: project.returnedBy ?? "", when: when(project.returnedAt) })}</span>
      </>
    );
  }
  if (project.isCorrection) return t("correction", { version: project.version ?? 1 });
  if (project.progress === "draft") return t("draft", { filled: project.filled, all: project.activities, when: when(project.recordedAt) });
  return t(project.hasEarlier ? "prefilled" : project.month === 1 ? "first" : "noEarlier");
}
