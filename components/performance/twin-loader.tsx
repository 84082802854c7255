"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Cell, ColumnType, Table } from "@/lib/exchange/export/table";
import { type OverviewAt, overviewAddress, overviewQuery } from "./overview-address";
import { queryKeys } from "./query-keys";
import { TableTwin } from "./table-twin";

type Answer = {
  readonly columns: readonly { readonly key: string; readonly heading: string; readonly type: ColumnType; readonly onScreen: boolean }[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly total: Readonly<Record<string, Cell>> | null;
};

type TwinLoaderProps = { areaId: string; table: string; at: OverviewAt; title: string };

/** A table too long to send with every page: read from the same address as its files once it is shown. */
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
  const { data, isError } = useQuery({
    queryKey: queryKeys.table(areaId, table, at),
    queryFn: async ({ signal }): Promise<Answer> => {
      const response = await fetch(`/api/v1/overview/${areaId}/tables/${table}?${overviewQuery(at)}`, { signal });
      if (!response.ok) throw new Error(`table ${table} of ${areaId}: ${response.status}`);
      return response.json();
    },
    enabled: seen,
  });
  return (
    <div ref={place} className="min-h-6">
      {data ? (
        <TableTwin table={asTable(data, { table, title, at })} scroll="tall" />
      ) : (
        <p role="status">{isError ? t("failed") : t("loading")}</p>
      )}
    </div>
  );
}

/** The rows as the screen's table; one that names an area is a link to it. */
function asTable({ columns, rows, total }: Answer, { table, title, at }: { table: string; title: string; at: OverviewAt }): Table {
  const cells = (row: Readonly<Record<string, Cell>>): Cell[] => columns.map(({ key }) => row[key] ?? null);
  return {
    name: table,
    title,
    notes: [],
    columns,
    rows: rows.map(cells),
    total: total && cells(total),
    links: rows.map(({ areaId }) => (typeof areaId === "string" ? overviewAddress(areaId, at) : null)),
    fileName: table,
  };
}
