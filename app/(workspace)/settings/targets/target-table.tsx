import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { formatDay } from "@/lib/i18n/format";
import type { TargetPeriod } from "@/lib/settings/queries/read-targets";
import { expenseClasses, measures } from "@/lib/settings/schema";

export type TargetCell = {
  readonly measure: (typeof measures)[number];
  readonly expenseClass: (typeof expenseClasses)[number];
  readonly quarter: number;
};

const quarters = [1, 2, 3, 4] as const;

/** "disbursement.capital.2" of the address as a cell of the table; null for anything else. */
export function cellOf(text: string): TargetCell | null {
  const [measureText, classText, quarterText] = text.split(".");
  const measure = measures.find((one) => one === measureText);
  const expenseClass = expenseClasses.find((one) => one === classText);
  const quarter = quarters.find((one) => String(one) === quarterText);
  return measure && expenseClass && quarter ? { measure, expenseClass, quarter } : null;
}

/** Two measures × three classes × four quarters: the value in force or to come, and the day it counts from. */
export function TargetTable({ year, targets, manages }: { year: number; targets: readonly TargetPeriod[]; manages: boolean }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const percentOf = (target: TargetPeriod | undefined): string =>
    target?.percent ? t("targets.value", { percent: target.percent.replace(/\.?0+$/, "") }) : t("targets.notAnnounced");
  return (
    <DataTable title={t("targets.title", { year })}>
      <thead>
        <tr>
          <HeadCell>{t("targets.percent")}</HeadCell>
          {quarters.map((quarter) => (
            <HeadCell key={quarter} numeric>
              {t("targets.quarter", { quarter })}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.flatMap((measure) =>
          expenseClasses.map((expenseClass) => (
            <tr key={`${measure}.${expenseClass}`}>
              <RowHead>
                {t(`measure.${measure}`)} {t(`class.${expenseClass}`)}
              </RowHead>
              {quarters.map((quarter) => {
                const latest = targets.find(
                  (one) => one.measure === measure && one.expenseClass === expenseClass && one.quarter === quarter,
                );
                const name = t("targets.cell", { measure: t(`measure.${measure}`), class: t(`class.${expenseClass}`), quarter });
                return (
                  <Cell key={quarter} numeric>
                    {manages ? (
                      <Link
                        href={`/settings/targets?year=${year}&edit=${measure}.${expenseClass}.${quarter}#edit`}
                        aria-label={`${t("changeName", { name })} ${percentOf(latest)}`}
                      >
                        {percentOf(latest)}
                      </Link>
                    ) : (
                      percentOf(latest)
                    )}
                    {latest?.percent ? (
                      <span className="block text-12 text-ink-3">
                        {latest.isDemo ? t("demo") : t("since", { from: formatDay(latest.validFrom, locale) })}
                      </span>
                    ) : null}
                  </Cell>
                );
              })}
            </tr>
          )),
        )}
      </tbody>
    </DataTable>
  );
}
