"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KeyCap } from "@/components/ui/key-cap";
import { SkeletonFigure } from "@/components/ui/skeleton";
import { formatCount, formatMillion, formatPercent } from "@/lib/i18n/format";
import type { Level } from "@/lib/register/rules/columns";
import type { RegisterSums } from "@/lib/register/rules/register-view";

type TotalsBarProps = {
  level: Level;
  /** Null while it is on its way. */
  total: RegisterSums | null;
  /** How many rows there are without conditions; null while not known or when there are none. */
  all: number | null;
};

/** The sums of every row that meets the conditions, read or not: they stand at the foot whatever is scrolled. */
export function TotalsBar({ level, total, all }: TotalsBarProps) {
  const t = useTranslations("register.totals");
  const locale = useLocale();
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const money = (amount: string | undefined): ReactNode =>
    amount === undefined ? <SkeletonFigure digits={6} /> : <b>{formatMillion(amount, locale)}</b>;
  const standing = total?.standing;
  return (
    <div className="register-totals" aria-label={t("label")} role="status">
      <p>
        {total === null ? (
          <SkeletonFigure digits={12} />
        ) : all === null || all === total.count ? (
          t.rich(`count.${level}`, { count: formatCount(total.count), b })
        ) : (
          t.rich(`countOf.${level}`, { count: formatCount(total.count), all: formatCount(all), b })
        )}
      </p>
      <p>
        {t("net")} {money(standing?.budgetNet)} <span className="register-unit">{t("million")}</span>
      </p>
      <p>
        {t("paid")} {money(standing?.paid)} <span className="register-unit">{t("million")}</span>
      </p>
      <p>
        {t("percent")} {standing ? <b>{formatPercent(standing.paidPercent)}</b> : <SkeletonFigure digits={6} />}
      </p>
      <p>{standing ? t.rich("certified", { percent: formatPercent(standing.confidence.certified), b }) : <SkeletonFigure digits={12} />}</p>
      <p className="register-keys" aria-hidden="true">
        <KeyCap>↑</KeyCap> <KeyCap>↓</KeyCap> {t("keys.rows")} <KeyCap>Enter</KeyCap> {t("keys.open")} <KeyCap>E</KeyCap>{" "}
        {t("keys.explain")} <KeyCap>C</KeyCap> {t("keys.columns")}
      </p>
    </div>
  );
}
