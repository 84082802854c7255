"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { InspectorSection } from "@/components/layout/inspector-section";
import { ThaiText } from "@/components/ui/thai-text";
import { WorkflowCell, type WorkflowState } from "@/components/ui/workflow-mark";
import { fiscalMonthLabel, formatInstant } from "@/lib/i18n/format";
import { holderOf, wantsReminder } from "@/lib/reporting/rules/completeness";
import type { UnitMonthDetail, UnitMonthProject } from "@/lib/reporting/rules/completeness-view";
import { cellWords, markOf, saidCell } from "./cell-words";
import { RemindButton } from "./remind-button";

type UnitMonthViewProps = { detail: UnitMonthDetail; onReminded: () => void };

/** What stands where, since when, whom to call and what was done: the inspector of a cell. */
export function UnitMonthView({ detail, onReminded }: UnitMonthViewProps) {
  const t = useTranslations("completeness");
  const locale = useLocale();
  const { cell, unit, fiscalYear, month } = detail;
  const mark = markOf(cell.state);
  return (
    <>
      <InspectorSection title={t("detail.now")}>
        <p className="flex items-start gap-2">
          {mark ? (
            <span className="pt-1">
              <WorkflowCell state={mark} size={14} />
            </span>
          ) : null}
          <span className="font-semibold">
            <ThaiText>{cellWords(t, saidCell(cell), locale)}</ThaiText>
          </span>
        </p>
        <p className="pt-1 text-ink-2">
          <ThaiText>{t(`detail.holder.${holderOf(cell.state)}`)}</ThaiText>
        </p>
        <SentLine detail={detail} />
        {detail.mayRemind && wantsReminder(cell.state) ? (
          <div className="pt-2">
            <RemindButton
              fiscalYear={fiscalYear}
              month={month}
              areaIds={[unit.id]}
              label={t("remind.openOne")}
              kind="secondary"
              onDone={onReminded}
            />
          </div>
        ) : null}
      </InspectorSection>
      <InspectorSection title={t("detail.projects")} meta={t("detail.projectCount", { done: cell.due - cell.unsent, due: cell.due })}>
        <ul className="grid gap-2">
          {detail.projects.map((project) => (
            <ProjectLine key={project.id} project={project} month={month} />
          ))}
        </ul>
      </InspectorSection>
      <Contacts detail={detail} />
      <Reminders detail={detail} />
      {detail.requests.length > 0 ? (
        <InspectorSection title={t("detail.requests")} meta={String(detail.requests.length)}>
          <ul className="grid gap-2">
            {detail.requests.map((request) => (
              <li key={request.requestedAt}>
                <p className="font-semibold">
                  {t(`detail.request.${requestState(request.state)}`, {
                    when: formatInstant(request.requestedAt, locale),
                    until: request.openUntil ? formatInstant(request.openUntil, locale) : "",
                  })}
                </p>
                <p className="text-ink-2">
                  <ThaiText>{request.reason}</ThaiText>
                </p>
              </li>
            ))}
          </ul>
        </InspectorSection>
      ) : null}
      <div className="inspector-section">
        <Link href={`/overview/${unit.id}?year=${fiscalYear}&month=${month}`}>{t("detail.overview")}</Link>
        <span className="text-ink-3"> · {fiscalMonthLabel({ year: fiscalYear, month }, locale)}</span>
      </div>
    </>
  );
}

const requestStates = ["waiting", "granted", "refused", "withdrawn"] as const;
const requestState = (state: string) => requestStates.find((known) => known === state) ?? "waiting";

function SentLine({ detail: { cell, closesAt } }: { detail: UnitMonthDetail }) {
  const t = useTranslations("completeness.detail");
  const locale = useLocale();
  const at = (instant: string) => formatInstant(instant, locale);
  const { firstSentAt: first, lastSentAt: last } = cell;
  const sent = (): string => {
    if (first === null) return t("neverSent");
    return first === last || last === null ? t("sentOnce", { first: at(first) }) : t("sentSpan", { first: at(first), last: at(last) });
  };
  return (
    <p className="pt-1 text-12 text-ink-2">
      <ThaiText>{closesAt ? `${sent()} · ${t("closes", { when: at(closesAt) })}` : sent()}</ThaiText>
    </p>
  );
}

/** A project's own mark: a month not sent after its closing is overdue, a certified one sent late says so. */
function markOfProject({ progress, daysLate }: UnitMonthProject): WorkflowState {
  switch (progress) {
    case "not_started":
      return daysLate > 0 ? "overdue" : "none";
    case "draft":
      return daysLate > 0 ? "overdue" : "draft";
    case "certified":
      return daysLate > 0 ? "certified_late" : "certified";
    default:
      return progress;
  }
}

function ProjectLine({ project, month }: { project: UnitMonthProject; month: number }) {
  const t = useTranslations("completeness");
  const locale = useLocale();
  const { progress, daysLate } = project;
  const missing = progress === "not_started" || progress === "draft";
  const facts = [
    t(`progress.${progress}`),
    project.since && progress !== "not_started" ? t("detail.since", { when: formatInstant(project.since, locale) }) : null,
    daysLate > 0 ? t(missing ? "detail.overdue" : "detail.late", { days: daysLate }) : null,
    project.officialAt ? t("detail.undoUntil", { when: formatInstant(project.officialAt, locale) }) : null,
  ].filter((fact) => fact !== null);
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-2">
      <span className="pt-1">
        <WorkflowCell state={markOfProject(project)} />
      </span>
      <div className="min-w-0">
        <Link href={`/reports/${project.id}/${month}`} prefetch={false} aria-label={t("detail.openReport", { name: project.nameTh })}>
          <ThaiText>{`${project.code} ${project.nameTh}`}</ThaiText>
        </Link>
        <p className="text-12 text-ink-2">{facts.join(" · ")}</p>
      </div>
    </li>
  );
}

function Contacts({ detail }: { detail: UnitMonthDetail }) {
  const t = useTranslations("completeness.detail");
  const locale = useLocale();
  if (detail.contacts.length === 0) return null;
  return (
    <InspectorSection title={t("contacts")}>
      <ul className="grid gap-2">
        {detail.contacts.map((contact) => (
          <li key={contact.titleTh + contact.officeTh}>
            <p className="font-semibold">
              <ThaiText>{locale === "th" ? contact.titleTh : contact.titleEn}</ThaiText>
            </p>
            <p className="text-ink-2">
              <ThaiText>{contact.person ?? t("noPerson")}</ThaiText>
            </p>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}

function Reminders({ detail }: { detail: UnitMonthDetail }) {
  const t = useTranslations("completeness.detail");
  const locale = useLocale();
  return (
    <InspectorSection title={t("reminders")} meta={detail.reminders.length > 0 ? String(detail.reminders.length) : undefined}>
      {detail.reminders.length === 0 ? (
        <p className="text-ink-2">{t("noReminder")}</p>
      ) : (
        <ul className="grid gap-2">
          {detail.reminders.map((reminder) => (
            <li key={reminder.at}>
              <p className="text-12 text-ink-2">
                <ThaiText>
                  {t("remindedBy", {
                    when: formatInstant(reminder.at, locale),
                    title: locale === "th" ? reminder.titleTh : reminder.titleEn,
                  })}
                </ThaiText>
              </p>
              {reminder.message ? (
                <p>
                  <ThaiText>{reminder.message}</ThaiText>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </InspectorSection>
  );
}
