import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { ThaiText } from "@/components/ui/thai-text";
import { satangOf } from "@/lib/core/money";
import { percentOf } from "@/lib/core/percent";
import { formatCount, formatMillion } from "@/lib/i18n/format";
import type { Overview, ProblemRow } from "@/lib/performance/rules/overview-view";
import { shortName } from "../place-name";
import { registerAddress } from "../register-address";

/** A row for each cause; nothing where none is named. */
export function ProblemsBody({ overview }: { overview: Overview }) {
  const t = useTranslations("panels.problems");
  const unit = useTranslations("common.unit");
  const locale = useLocale();
  const { problems, unitCount } = overview.figures;
  const nameOf = ({ nameTh, nameEn }: ProblemRow): string => (locale === "th" ? nameTh : nameEn);
  const million = (baht: string) => formatMillion(baht, locale);
  const [first] = problems;
  if (!first) return null;
  const most = satangOf(first.budgetNet);
  return (
    <DataTable title={t("title")} density="compact" cards className="problems">
      <thead>
        <tr>
          <HeadCell>{t("cause")}</HeadCell>
          <HeadCell numeric unit={unit("million")}>
            {t("budget")}
          </HeadCell>
          <HeadCell numeric unit={unit("million")}>
            {t("short")}
          </HeadCell>
          <HeadCell numeric>{t("activities")}</HeadCell>
          {unitCount > 1 ? <HeadCell numeric>{t("units")}</HeadCell> : null}
          {unitCount > 1 ? <HeadCell>{t("worst")}</HeadCell> : null}
        </tr>
      </thead>
      <tbody>
        {problems.map((row) => (
          <tr key={row.cause}>
            <RowHead>
              <Link href={registerAddress(overview, { cause: row.cause })} prefetch={false}>
                <ThaiText>{nameOf(row)}</ThaiText>
              </Link>
              <svg className="problem-bar" width="100%" height="4" aria-hidden="true">
                <rect width={`${percentOf(satangOf(row.budgetNet), most) ?? 0}%`} height="4" className="fill-paid" />
              </svg>
            </RowHead>
            <Cell numeric label={t("budget")} className="font-semibold">
              {million(row.budgetNet)}
            </Cell>
            <Cell numeric label={t("short")} data-slim="hide">
              {million(row.shortfall)}
            </Cell>
            <Cell numeric label={t("activities")}>
              {formatCount(row.activities)}
            </Cell>
            {unitCount > 1 ? (
              <Cell numeric label={t("units")} data-slim="hide">
                {formatCount(row.units)}
              </Cell>
            ) : null}
            {unitCount > 1 ? (
              <Cell label={t("worst")} data-slim="hide">
                <ThaiText>{row.worst ? shortName(row.worst, locale) : "–"}</ThaiText>
              </Cell>
            ) : null}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
