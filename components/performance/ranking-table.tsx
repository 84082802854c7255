"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DataTable, HeadCell } from "@/components/ui/table";
import type { RankedPlace } from "@/lib/performance/rules/overview-view";
import type { OverviewAt } from "./overview-address";
import { RankingRow } from "./ranking-row";
import { useChildren } from "./use-children";

type RankingTableProps = {
  title: string;
  /** The rows are a level of the tree, so that they open; otherwise a list of budget owners. */
  opens: boolean;
  at: OverviewAt;
  rows: readonly RankedPlace[];
};

/** A ranking whose rows open in place; every name is also a link to the place's own page, which needs no script. */
export function RankingTable({ title, opens, at, rows }: RankingTableProps) {
  const t = useTranslations("performance.children");
  return (
    <DataTable title={title} cards className="ranking">
      <thead>
        <tr>
          <HeadCell numeric>{t("rank")}</HeadCell>
          <HeadCell>{t("movement")}</HeadCell>
          <HeadCell>{t("place")}</HeadCell>
          <HeadCell numeric unit={t("million")}>
            {t("budget")}
          </HeadCell>
          <HeadCell>{t("bar")}</HeadCell>
          <HeadCell numeric unit={t("percentSign")}>
            {t("paid")}
          </HeadCell>
          <HeadCell numeric unit={t("points")}>
            {t("gap")}
          </HeadCell>
          <HeadCell numeric unit={t("million")}>
            {t("gap")}
          </HeadCell>
          <HeadCell>{t("months")}</HeadCell>
          <HeadCell>{t("status")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        <Rows rows={rows} at={at} depth={0} opens={opens} />
      </tbody>
    </DataTable>
  );
}

function Rows({ rows, at, depth, opens }: { rows: readonly RankedPlace[]; at: OverviewAt; depth: number; opens: boolean }) {
  return rows.map((ranked) => (
    <BranchRows key={`${ranked.place.id}${ranked.own ? "-own" : ""}`} ranked={ranked} at={at} depth={depth} opens={opens} />
  ));
}

type BranchProps = { ranked: RankedPlace; at: OverviewAt; depth: number; opens: boolean };

/** A row and, once opened, what lies below it. A list of budget owners does not open: there a cluster stands for its own projects. */
function BranchRows({ ranked, at, depth, opens: listOpens }: BranchProps) {
  const t = useTranslations("performance.explain");
  const [open, setOpen] = useState(false);
  const opens = listOpens && !ranked.own && (ranked.place.level === "region" || ranked.place.level === "cluster");
  const { data, isError } = useChildren(ranked.place.id, at, opens && open);
  return (
    <>
      <RankingRow ranked={ranked} at={at} depth={depth} branch={opens ? { open, toggle: () => setOpen(!open) } : null} />
      {open && data ? <Rows rows={data} at={at} depth={depth + 1} opens /> : null}
      {open && !data ? (
        <tr>
          <td colSpan={10} className="text-ink-2">
            <span role="status">{t(isError ? "failed" : "loading")}</span>
          </td>
        </tr>
      ) : null}
    </>
  );
}
