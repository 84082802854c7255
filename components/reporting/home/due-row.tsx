import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import { WorkflowCell, type WorkflowState } from "@/components/ui/workflow-mark";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { formatDay, formatInstant } from "@/lib/i18n/format";
import { acceptsReports } from "@/lib/reporting/rules/round-state";
import type { DueProject, DueRound } from "./due-view";
import { OpeningMark } from "./opening-mark";
import { countedDays, timeLeft } from "./time-left";

type DueRowProps = { project: DueProject; round: DueRound; now: Date; first: boolean };

const cellOf = (project: DueProject, open: boolean): WorkflowState => {
  if (project.progress === "returned") return "returned";
  if (!open) return "overdue";
  return project.progress === "draft" ? "draft" : "none";
};

/** One project to report: why it is here, how much is left, until when, and one act. */
export function DueRow({ project, round, now, first }: DueRowProps) {
  const t = useTranslations("reporting.page.home.row");
  const locale = useLocale();
  const open = acceptsReports(round.state);
  const returned = project.progress === "returned";
  const days = timeLeft(now, round.closesAt).days;
  const left = project.activities - (returned ? 0 : project.filled);
  const act = !project.planConfirmed ? "confirmPlan" : returned ? "fix" : open ? "open" : "read";
  const href = act === "confirmPlan" ? `/plans/${project.projectId}` : `/reports/${project.projectId}/${round.month}`;
  const urgent = returned || !open ? "text-crit-t" : days <= 2 ? "text-late-t" : "text-ink-2";
  return (
    <li
      className={`grid grid-cols-[9rem_minmax(0,1fr)_7rem_9rem_11.5rem] items-center gap-x-4 gap-y-1 border-b border-line-2 px-4 py-3 max-md:grid-cols-2 ${
        first ? "border-l-[3px] border-l-accent bg-accent-wash" : "bg-surface"
      }`}
    >
      <p className={`flex items-center gap-2.5 text-13 font-semibold ${urgent}`}>
        <WorkflowCell state={cellOf(project, open)} />
        {returned
          ? t("returned")
          : !open
            ? t("overdue")
            : days > countedDays
              ? t("until", { day: formatDay(dayInBangkok(new Date(round.closesAt)), locale) })
              : t("daysLeft", { days })}
      </p>
      <div className="min-w-0 max-md:order-first max-md:col-span-2">
        <h3 className="text-16 font-semibold" lang="th">
          {project.nameTh}
        </h3>
        <p className="text-13 text-ink-2">
          <Why project={project} />
        </p>
      </div>
      <p className="text-right text-13">
        {t.rich("activities", { count: project.activities, b: (chunks) => <b>{chunks}</b> })}
        <span className="block text-ink-2">{left > 0 && !returned ? t("left", { count: left }) : null}</span>
      </p>
      <p className="no-break text-13 text-ink-2 max-md:hidden">{formatInstant(round.closesAt, locale)}</p>
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
  return t("prefilled");
}
