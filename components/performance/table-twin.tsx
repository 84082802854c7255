import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Cell, DataTable, HeadCell, RowHead, TotalRow } from "@/components/ui/table";
import { ThaiText } from "@/components/ui/thai-text";
import type { Table } from "@/lib/exchange/export/table";
import { shownCell } from "./shown-cell";

/** The same rows a panel draws, as a table: the model its CSV and XLSX are written from, money in million baht. */
export function TableTwin({ table, scroll }: { table: Table; scroll?: "tall" }) {
  const unit = useTranslations("common.unit");
  const locale = useLocale();
  const shown = table.columns.flatMap((column, index) => (column.onScreen ? [{ column, index }] : []));
  const units = { text: null, count: null, movement: null, baht: unit("million"), percent: unit("percent"), points: unit("points") };
  const named = shown.find(({ column }) => column.type === "text")?.index ?? 0;
  const keyed = table.rows.map((cells, at) => ({ cells, id: `${at}-${String(cells[named] ?? "")}`, href: table.links?.[at] ?? null }));
  return (
    <DataTable title={table.title} density="compact" scroll={scroll}>
      <thead>
        <tr>
          {shown.map(({ column }) => (
            <HeadCell key={column.key} numeric={column.type !== "text"} unit={units[column.type]}>
              {column.heading}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed.map(({ cells, id, href }) => (
          <tr key={id}>
            {shown.map(({ column, index }) => {
              const text = shownCell(cells[index] ?? null, column.type, locale);
              if (index === named)
                return (
                  <RowHead key={column.key}>
                    {href ? (
                      <Link href={href} prefetch={false}>
                        <ThaiText>{text}</ThaiText>
                      </Link>
                    ) : (
                      <ThaiText>{text}</ThaiText>
                    )}
                  </RowHead>
                );
              return (
                <Cell key={column.key} numeric={column.type !== "text"}>
                  {text}
                </Cell>
              );
            })}
          </tr>
        ))}
        {table.total ? (
          <TotalRow>
            {shown.map(({ column, index }) => (
              <Cell key={column.key} numeric={column.type !== "text"}>
                {index === named || table.total?.[index] !== null ? shownCell(table.total?.[index] ?? null, column.type, locale) : ""}
              </Cell>
            ))}
          </TotalRow>
        ) : null}
      </tbody>
    </DataTable>
  );
}
