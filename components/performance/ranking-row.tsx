"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Bullet } from "@/components/ui/bullet";
import { Figure } from "@/components/ui/figure";
import { StatusMark } from "@/components/ui/status-mark";
import { Cell, RowHead } from "@/components/ui/table";
import { ThaiText } from "@/components/ui/thai-text";
import { formatMillion, formatMillionChange, formatPercent, formatPoints } from "@/lib/i18n/format";
import type { RankedPlace } from "@/lib/performance/rules/overview-view";
import { ExplainPlace } from "./explain-place";
import { Movement } from "./movement";
import { type OverviewAt, overviewAddress } from "./overview-address";
import { fullName } from "./place-name";
import { SparkLine } from "./spark-line";

type RankingRowProps = {
  ranked: RankedPlace;
  at: OverviewAt;
  depth: number;
  /** Null when nothing lies below; otherwise whether its rows are shown, and how to change that. */
  branch: { readonly open: boolean; readonly toggle: () => void } | null;
};

/** Indents as classes: a style attribute would need a hole in the content security policy. */
const indents = ["", "pl-5", "pl-10"] as const;

/** One place: rank and movement, name, the bullet, percent, gap in points and in money, the year so far, status. */
export function RankingRow({ ranked, at, depth, branch }: RankingRowProps) {
  const t = useTranslations("performance.children");
  const locale = useLocale();
  const { place, own, standing } = ranked;
  const name = own ? t("ownOf", { place: fullName(place, locale) }) : fullName(place, locale);
  return (
    <tr>
      <Cell numeric className="w-10" data-slim="hide">
        {ranked.rank ?? "–"}
      </Cell>
      <Cell className="w-12" data-slim="hide">
        <Movement places={ranked.movement} />
      </Cell>
      <RowHead className="ranking-name">
        <span className={`flex items-center gap-1 ${indents[Math.min(depth, 2)]}`}>
          {branch ? (
            <button type="button" className="ranking-caret" aria-expanded={branch.open} onClick={branch.toggle}>
              <span className="sr-only">{t(branch.open ? "fold" : "unfold", { name })}</span>
              <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
                <path d={branch.open ? "m2 3.5 3 3 3-3" : "m3.5 2 3 3-3 3"} fill="none" stroke="currentColor" strokeWidth="1.5" />
              </svg>
            </button>
          ) : null}
          <Link href={own ? `${overviewAddress(place.id, at)}#projects` : overviewAddress(place.id, at)} prefetch={false}>
            <ThaiText>{name}</ThaiText>
          </Link>
        </span>
      </RowHead>
      <Cell numeric label={t("budget")} data-slim="hide">
        {formatMillion(standing.budgetNet, locale)}
      </Cell>
      <Cell className="ranking-bar">
        <Bullet
          certified={standing.certifiedPercent}
          provisional={standing.provisionalPercent}
          committed={standing.committedPercent}
          plan={standing.plannedPercent}
          missing={standing.status === "missing"}
        />
      </Cell>
      <Cell numeric label={t("paid")} className="font-semibold">
        <Figure
          name={`${t("paid")} ${name}`}
          explanation={<ExplainPlace areaId={place.id} own={own} name={name} standing={standing} at={at} measure="paid" />}
        >
          {formatPercent(standing.paidPercent)}
        </Figure>
      </Cell>
      <Cell numeric label={t("gapPoints")}>
        {formatPoints(standing.planPoints)}
      </Cell>
      <Cell numeric label={t("gapMoney")}>
        <Figure
          name={`${t("gap")} ${name}`}
          explanation={<ExplainPlace areaId={place.id} own={own} name={name} standing={standing} at={at} measure="gap" />}
        >
          {formatMillionChange(standing.planGap)}
        </Figure>
      </Cell>
      <Cell className="w-20" data-slim="hide">
        <SparkLine plan={ranked.planByMonth} paid={ranked.paidByMonth} provisional={standing.provisionalPercent !== "0.00"} />
      </Cell>
      <Cell label={t("status")}>
        <StatusMark status={standing.status} />
      </Cell>
    </tr>
  );
}
