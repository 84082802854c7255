import { fiscalMonthName } from "@/lib/i18n/format";
import type { Overview } from "@/lib/performance/rules/overview-view";
import { placeName, rankedName } from "./place-columns";
import { type ColumnOf, type Table, tableOf } from "./table";
import { about, type Making, rankedHref } from "./table-about";

type RowOf<Key extends "quarters" | "heat" | "attention" | "problems"> = Overview["figures"][Key][number];
type Part = Overview["figures"]["movement"]["parts"][number];

/** Quarter × class against both targets; a coming quarter has its targets and no figures. */
export function quartersTable(making: Making): Table {
  const { overview, locale, words } = making;
  const columns: ColumnOf<RowOf<"quarters">>[] = [
    { key: "quarter", type: "text", value: (row) => words("panels.quarters.quarter", { quarter: row.quarter }) },
    { key: "expenseClass", type: "text", value: (row) => words(`performance.class.${row.expenseClass}`) },
    { key: "month", type: "text", value: (row) => (row.month === null ? null : fiscalMonthName(row.month, locale)) },
    { key: "paidPercent", type: "percent", value: (row) => row.paidPercent },
    { key: "target", type: "percent", value: (row) => row.disbursement?.percent ?? null },
    { key: "targetPoints", type: "points", value: (row) => row.disbursement?.points ?? null },
    { key: "stillNeeded", type: "baht", value: (row) => row.disbursement?.stillNeeded ?? null },
    { key: "spentPercent", type: "percent", value: (row) => row.spentPercent },
    { key: "spendingTarget", type: "percent", value: (row) => row.spending?.percent ?? null },
    { key: "spendingPoints", type: "points", value: (row) => row.spending?.points ?? null },
  ];
  return tableOf(columns, overview.figures.quarters, about("quarters", making));
}

/** One row a unit and month, so that a file can be sorted and counted: status, percent paid, gap, confidence. */
export function heatTable(making: Making): Table {
  const { overview, locale, words } = making;
  const rows = overview.figures.heat.flatMap(({ place, months }) =>
    months.flatMap((cell, index) => (cell ? [{ place, cell, month: index + 1 }] : [])),
  );
  const columns: ColumnOf<(typeof rows)[number]>[] = [
    { key: "areaId", type: "text", onScreen: false, value: (row) => row.place.id },
    { key: "place", type: "text", value: (row) => placeName(row.place, locale) },
    { key: "month", type: "text", value: (row) => fiscalMonthName(row.month, locale) },
    { key: "paidPercent", type: "percent", value: (row) => row.cell.paidPercent },
    { key: "planPoints", type: "points", value: (row) => row.cell.planPoints },
    { key: "status", type: "text", value: (row) => words(`common.status.${row.cell.status}`) },
    { key: "confidence", type: "text", value: (row) => words(`panels.heat.confidence.${row.cell.confidence}`) },
  ];
  return tableOf(columns, rows, about("heat", making));
}

/** Whose payments moved the month; the points add up to those of the whole. */
export function movementTable(making: Making): Table {
  const { overview, locale, words } = making;
  const { movement } = overview.figures;
  const columns: ColumnOf<Part>[] = [
    {
      key: "place",
      type: "text",
      value: (row) => rankedName(row, locale, words),
    },
    { key: "paidInMonth", type: "baht", value: (row) => row.paidInMonth },
    { key: "movedPoints", type: "points", value: (row) => row.points },
  ];
  const total = [words("exchange.export.total"), movement.paidInMonth, movement.points];
  const links = movement.parts.map((part) => rankedHref(part, overview));
  return tableOf(columns, movement.parts, { ...about("movement", making), total, links });
}

/** What asks for action: how many, whose, how much money, by when. */
export function attentionTable(making: Making): Table {
  const { overview, locale, words } = making;
  const columns: ColumnOf<RowOf<"attention">>[] = [
    { key: "matter", type: "text", value: (row) => words(`panels.attention.flag.${row.flag}`, { count: row.activities }) },
    { key: "activities", type: "count", value: (row) => row.activities },
    { key: "unitCount", type: "count", value: (row) => row.units },
    { key: "budgetNet", type: "baht", value: (row) => row.budgetNet },
    { key: "atStake", type: "baht", value: (row) => row.amount },
    { key: "due", type: "text", value: (row) => row.due },
    { key: "worst", type: "text", value: (row) => row.worst && placeName(row.worst, locale) },
  ];
  return tableOf(columns, overview.figures.attention, about("attention", making));
}

/** Causes of delay by the money they hold up. */
export function problemsTable(making: Making): Table {
  const { overview, locale } = making;
  const columns: ColumnOf<RowOf<"problems">>[] = [
    { key: "cause", type: "text", value: (row) => (locale === "th" ? row.nameTh : row.nameEn) },
    { key: "activities", type: "count", value: (row) => row.activities },
    { key: "unitCount", type: "count", value: (row) => row.units },
    { key: "budgetNet", type: "baht", value: (row) => row.budgetNet },
    { key: "shortfall", type: "baht", value: (row) => row.shortfall },
    { key: "worst", type: "text", value: (row) => row.worst && placeName(row.worst, locale) },
  ];
  return tableOf(columns, overview.figures.problems, about("problems", making));
}
