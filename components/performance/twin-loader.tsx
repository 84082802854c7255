"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Cell, ColumnType, Table } from "@/lib/exchange/export/table";
import { type OverviewAt, overviewAddress, overviewQuery } from "./overview-address";
import { TableTwin } from "./table-twin";
import { useAnswer } from "./use-answer";
import { WholeLink } from "./whole-link";

type Answer = {
  readonly columns: readonly { readonly key: string; readonly heading: string; readonly type: ColumnType; readonly onScreen: boolean }[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly total: Readonly<Record<string, Cell>> | null;
  readonly links: readonly (string | null)[] | null;
};

/** Rows from which a table scrolls in itself. */
const longest = 30;

type TwinLoaderProps = { areaId: string; table: string; at: OverviewAt; title: string };

/** A table that is not sent with every page: read from the same address as its files once it is shown. */
export function TwinLoader({ areaId, table, at, title }: TwinLoaderProps) {
  const t = useTranslations("performance.explain");
  const [seen, setSeen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const watch = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true));
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  const { data, isError } = useAnswer<Answer>(seen ? `/api/v1/overview/${areaId}/tables/${table}?${overviewQuery(at)}` : null);
  return (
    <div ref={place} className="min-h-6">
      {data ? (
        <TableTwin table={asTable(data, { areaId, table, title, at })} scroll={data.rows.length > longest ? "tall" : undefined} />
      ) : (
        <>
          <p role="status" className="needs-script">
            {isError ? t("failed") : t("loading")}
          </p>
          <WholeLink areaId={areaId} at={at} />
        </>
      )}
    </div>
  );
}

/** The rows as the screen's table; one that names an area is a link to it, its own projects stand further down the page. */
function asTable({ columns, rows, total, links }: Answer, { areaId: here, table, title, at }: TwinLoaderProps): Table {
  const cells = (row: Readonly<Record<string, Cell>>): Cell[] => columns.map(({ key }) => row[key] ?? null);
  return {
    name: table,
    title,
    notes: [],
    columns,
    rows: rows.map(cells),
    total: total && cells(total),
    links: rows.map(({ areaId }, index) =>
      typeof areaId !== "string" ? (links?.[index] ?? null) : areaId === here ? "#projects" : overviewAddress(areaId, at),
    ),
    fileName: table,
  };
}
