import { fiscalMonthName } from "@/lib/i18n/format";
import { attentionTable, heatTable, movementTable, problemsTable, quartersTable } from "./panel-tables";
import { placeColumns, rankedName, standingColumns } from "./place-columns";
import { type ColumnOf, type Table, tableOf } from "./table";
import { about, type Making, type OverviewTableName, rankedHref } from "./table-about";

/** Makes one of the tables behind the panels of an overview; each panel's twin and each download is one of these. */
export function overviewTable(name: OverviewTableName, making: Making): Table {
  return makers[name](making);
}

const makers: Readonly<Record<OverviewTableName, (making: Making) => Table>> = {
  units: (making) => placesTable("units", making),
  children: (making) => placesTable("children", making),
  clusters: (making) => placesTable("clusters", making),
  curve: curveTable,
  monthly: monthlyTable,
  classes: classesTable,
  statuses: statusesTable,
  gap: gapTable,
  projects: projectsTable,
  quarters: quartersTable,
  heat: heatTable,
  movement: movementTable,
  attention: attentionTable,
  problems: problemsTable,
};

function placesTable(name: "units" | "children" | "clusters", making: Making): Table {
  const { overview, locale, words } = making;
  const columns = placeColumns(locale, words);
  const whole = standingColumns<null>(() => overview.figures.standing, new Set());
  const total = columns.map(({ key }) =>
    key === "place" ? words("exchange.export.total") : (whole.find((column) => column.key === key)?.value(null) ?? null),
  );
  const rows = [...overview.figures[name]].sort((a, b) =>
    name === "units" ? (a.rank ?? 999) - (b.rank ?? 999) || a.place.id.localeCompare(b.place.id) : 0,
  );
  const links = rows.map((row) => rankedHref(row, overview));
  return tableOf(columns, rows, { ...about(name, making), total, links });
}

function curveTable(making: Making): Table {
  const { overview, locale } = making;
  type Row = (typeof overview.figures.curve)[number];
  const money = (month: number) => overview.figures.months.find((each) => each.month === month);
  const columns: ColumnOf<Row>[] = [
    { key: "month", type: "text", value: (row) => fiscalMonthName(row.month, locale) },
    { key: "paidInMonth", type: "baht", value: (row) => money(row.month)?.paidInMonth ?? null },
    { key: "paid", type: "baht", value: (row) => money(row.month)?.paid ?? null },
    { key: "paidPercent", type: "percent", value: (row) => row.paid },
    { key: "officialPercent", type: "percent", value: (row) => row.official },
    { key: "spentPercent", type: "percent", value: (row) => row.spent },
    { key: "plannedPercent", type: "percent", value: (row) => row.plan },
    { key: "target", type: "percent", value: (row) => row.target },
  ];
  return tableOf(columns, overview.figures.curve, about("curve", making));
}

function monthlyTable(making: Making): Table {
  const { overview, locale } = making;
  type Row = (typeof overview.figures.monthly)[number];
  const columns: ColumnOf<Row>[] = [
    { key: "month", type: "text", value: (row) => fiscalMonthName(row.month, locale) },
    { key: "plannedInMonth", type: "baht", value: (row) => row.plannedInMonth },
    { key: "paidInMonth", type: "baht", value: (row) => row.paidInMonth },
  ];
  return tableOf(columns, overview.figures.monthly, about("monthly", making));
}

function classesTable(making: Making): Table {
  const { overview, words } = making;
  type Row = (typeof overview.figures.classes)[number];
  const columns: ColumnOf<Row>[] = [
    { key: "expenseClass", type: "text", value: (row) => words(`performance.class.${row.expenseClass}`) },
    { key: "budgetNet", type: "baht", value: (row) => row.standing.budgetNet },
    { key: "paid", type: "baht", value: (row) => row.standing.paid },
    { key: "paidPercent", type: "percent", value: (row) => row.standing.paidPercent },
    { key: "target", type: "percent", value: (row) => row.disbursement?.percent ?? null },
    { key: "targetPoints", type: "points", value: (row) => row.disbursement?.points ?? null },
    { key: "stillNeeded", type: "baht", value: (row) => row.disbursement?.stillNeeded ?? null },
    { key: "spentPercent", type: "percent", value: (row) => row.standing.spentPercent },
    { key: "spendingTarget", type: "percent", value: (row) => row.spending?.percent ?? null },
    { key: "spendingPoints", type: "points", value: (row) => row.spending?.points ?? null },
  ];
  return tableOf(columns, overview.figures.classes, about("classes", making));
}

function statusesTable(making: Making): Table {
  const { overview, words } = making;
  type Row = (typeof overview.figures.statuses)[number];
  const columns: ColumnOf<Row>[] = [
    { key: "status", type: "text", value: (row) => words(`common.status.${row.status}`) },
    { key: "unitCount", type: "count", value: (row) => row.units },
    { key: "budgetNet", type: "baht", value: (row) => row.budgetNet },
    { key: "activities", type: "count", value: (row) => row.activities },
  ];
  return tableOf(columns, overview.figures.statuses, about("statuses", making));
}

function gapTable(making: Making): Table {
  const { overview, locale, words } = making;
  type Row = (typeof overview.figures.contributors.top)[number];
  const unit = (row: Row) => overview.figures.units.find(({ place }) => place.id === row.place.id);
  const columns: ColumnOf<Row>[] = [
    { key: "place", type: "text", value: (row) => rankedName(row, locale, words) },
    { key: "budgetNet", type: "baht", value: (row) => unit(row)?.standing.budgetNet ?? null },
    { key: "paidPercent", type: "percent", value: (row) => unit(row)?.standing.paidPercent ?? null },
    { key: "planPoints", type: "points", value: (row) => unit(row)?.standing.planPoints ?? null },
    { key: "shortfall", type: "baht", value: (row) => row.shortfall },
    { key: "share", type: "percent", value: (row) => row.share },
  ];
  const links = overview.figures.contributors.top.map((row) => rankedHref(row, overview));
  return tableOf(columns, overview.figures.contributors.top, { ...about("gap", making), links });
}

function projectsTable(making: Making): Table {
  const { overview, words } = making;
  type Row = (typeof overview.projects)[number];
  const shown = new Set([
    "activities",
    "budgetNet",
    "paid",
    "paidPercent",
    "plannedPercent",
    "planPoints",
    "physicalPercent",
    "plannedPhysicalPercent",
  ]);
  const columns: ColumnOf<Row>[] = [
    { key: "code", type: "text", value: (row) => row.code },
    { key: "project", type: "text", value: (row) => row.nameTh },
    ...standingColumns<Row>((row) => row.standing, shown).filter(({ key }) => key !== "officialPercent"),
    { key: "status", type: "text", value: (row) => words(`common.status.${row.standing.status}`) },
    { key: "reportState", type: "text", value: (row) => words(`common.workflow.${row.reportState ?? "none"}`) },
  ];
  const links = overview.projects.map(({ id }) => `/projects/${id}?month=${overview.month}`);
  return tableOf(columns, overview.projects, { ...about("projects", making), links });
}
