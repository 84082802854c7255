import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LockState } from "@/components/ui/lock-state";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { fiscalMonthLabel, fiscalYearLabel, formatCount, formatInstant } from "@/lib/i18n/format";
import type { RoundState } from "@/lib/reporting/rules/round-state";

export type RoundRow = {
  readonly id: string;
  readonly fiscalYear: number;
  readonly month: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly publishedAt: string | null;
  readonly reminderDays: readonly number[];
  readonly version: number;
  readonly state: RoundState;
  readonly due: number;
  readonly notStarted: number;
  readonly draft: number;
  readonly returned: number;
  readonly submitted: number;
  readonly certifying: number;
  readonly certified: number;
  readonly uncertified: number;
};

const counts = ["due", "notStarted", "draft", "returned", "submitted", "certifying", "certified"] as const;
const tones = { not_open: "open", open: "open", closing_soon: "closing", closed: "closed" } as const;

/** What is opened below a row: its dates, or its publication. */
export type OpenedRow = { readonly id: string; readonly act: "change" | "publish"; readonly form: ReactNode };

type RoundTableProps = { rounds: readonly RoundRow[]; year: number; manage: boolean; opened: OpenedRow | null };

/** The year's twelve months: when each round is open, whether it is published, and how far its reports have come. */
export function RoundTable({ rounds, year, manage, opened }: RoundTableProps) {
  const t = useTranslations("reporting.page.rounds");
  const locale = useLocale();
  return (
    <DataTable title={t("caption", { year: fiscalYearLabel(year, locale) })} cards>
      <thead>
        <tr>
          <HeadCell>{t("month")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell>{t("opens")}</HeadCell>
          <HeadCell>{t("closes")}</HeadCell>
          <HeadCell>{t("reminders")}</HeadCell>
          {counts.map((count) => (
            <HeadCell key={count} numeric>
              {t(count)}
            </HeadCell>
          ))}
          {manage ? (
            <HeadCell>
              <span className="sr-only">{t("change")}</span>
            </HeadCell>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => [
          <RoundTableRow key={round.id} round={round} year={year} manage={manage} opened={opened?.id === round.id ? opened.act : null} />,
          opened?.id === round.id ? (
            <tr key={`${round.id}-opened`} id="opened" className="note-row" data-tone="info">
              <td colSpan={counts.length + 6}>{opened.form}</td>
            </tr>
          ) : null,
        ])}
      </tbody>
    </DataTable>
  );
}

type RowProps = { round: RoundRow; year: number; manage: boolean; opened: OpenedRow["act"] | null };

function RoundTableRow({ round, year, manage, opened }: RowProps) {
  const t = useTranslations("reporting.page.rounds");
  const states = useTranslations("reporting");
  const locale = useLocale();
  const label = fiscalMonthLabel({ year: round.fiscalYear, month: round.month }, locale);
  const { publishedAt } = round;
  return (
    <tr>
      <RowHead>{label}</RowHead>
      <Cell label={t("state")}>
        <LockState tone={publishedAt ? "closed" : tones[round.state]}>
          {publishedAt ? t("published", { when: formatInstant(publishedAt, locale) }) : states(`state.round.${round.state}`)}
        </LockState>
      </Cell>
      <Cell label={t("opens")} className="whitespace-nowrap">
        {formatInstant(round.opensAt, locale)}
      </Cell>
      <Cell label={t("closes")} className="whitespace-nowrap">
        {formatInstant(round.closesAt, locale)}
      </Cell>
      <Cell label={t("reminders")}>
        {round.reminderDays.length > 0 ? t("reminderList", { days: round.reminderDays.join(", ") }) : t("noReminders")}
      </Cell>
      {counts.map((count) => (
        <Cell key={count} numeric label={t(count)} className={count === "returned" && round.returned > 0 ? "text-crit-t" : ""}>
          {formatCount(round[count])}
        </Cell>
      ))}
      {manage ? (
        <Cell>
          <span className="flex flex-wrap gap-x-3">
            {publishedAt ? null : <RowLink round={round} year={year} act="change" opened={opened} words={t("change")} label={label} />}
            {publishedAt || round.state === "closed" ? (
              <RowLink
                round={round}
                year={year}
                act="publish"
                opened={opened}
                words={t(publishedAt ? "withdraw" : "publish")}
                label={label}
              />
            ) : null}
          </span>
        </Cell>
      ) : null}
    </tr>
  );
}

type RowLinkProps = Omit<RowProps, "manage"> & { act: OpenedRow["act"]; words: string; label: string };

/** Opens the row's form below it, and closes it again. */
function RowLink({ round, year, act, opened, words, label }: RowLinkProps) {
  const t = useTranslations("reporting.page.rounds");
  const isOpen = opened === act;
  return (
    <Link
      href={isOpen ? `/rounds?year=${year}` : `/rounds?year=${year}&${act}=${round.id}#opened`}
      scroll={false}
      className="no-break inline-block min-h-6"
    >
      {isOpen ? t("cancel") : words} <span className="sr-only">{label}</span>
    </Link>
  );
}
