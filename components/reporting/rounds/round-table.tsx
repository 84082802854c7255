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
  readonly version: number;
  readonly state: RoundState;
  readonly due: number;
  readonly notStarted: number;
  readonly draft: number;
  readonly returned: number;
  readonly submitted: number;
  readonly certified: number;
};

const counts = ["due", "notStarted", "draft", "returned", "submitted", "certified"] as const;
const tones = { not_open: "open", open: "open", closing_soon: "closing", closed: "closed" } as const;

type RoundTableProps = { rounds: readonly RoundRow[]; year: number; manage: boolean; changing: string | undefined; form: ReactNode };

/** The year's twelve months: when each round is open and how far its reports have come. */
export function RoundTable({ rounds, year, manage, changing, form }: RoundTableProps) {
  const t = useTranslations("reporting.page.rounds");
  const states = useTranslations("reporting");
  const locale = useLocale();
  return (
    <DataTable title={t("caption", { year: fiscalYearLabel(year, locale) })} cards>
      <thead>
        <tr>
          <HeadCell>{t("month")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
          <HeadCell>{t("opens")}</HeadCell>
          <HeadCell>{t("closes")}</HeadCell>
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
        {rounds.map((round) => {
          const label = fiscalMonthLabel({ year: round.fiscalYear, month: round.month }, locale);
          const open = changing === round.id;
          return [
            <tr key={round.id}>
              <RowHead>{label}</RowHead>
              <Cell label={t("state")}>
                <LockState tone={tones[round.state]}>{states(`state.round.${round.state}`)}</LockState>
              </Cell>
              <Cell label={t("opens")}>{formatInstant(round.opensAt, locale)}</Cell>
              <Cell label={t("closes")}>{formatInstant(round.closesAt, locale)}</Cell>
              {counts.map((count) => (
                <Cell key={count} numeric label={t(count)} className={count === "returned" && round.returned > 0 ? "text-crit-t" : ""}>
                  {formatCount(round[count])}
                </Cell>
              ))}
              {manage ? (
                <Cell>
                  <Link href={open ? `/rounds?year=${year}` : `/rounds?year=${year}&change=${round.id}#change`} scroll={false}>
                    {t(open ? "cancel" : "change")} <span className="sr-only">{label}</span>
                  </Link>
                </Cell>
              ) : null}
            </tr>,
            open ? (
              <tr key={`${round.id}-change`} id="change" className="note-row" data-tone="info">
                <td colSpan={counts.length + 5}>{form}</td>
              </tr>
            ) : null,
          ];
        })}
      </tbody>
    </DataTable>
  );
}
