import { fiscalMonthName, fiscalYearLabel, formatInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { ArrangedBoard, BoardFilter } from "@/lib/reporting/rules/completeness-arrange";
import { type BoardUnit, type CompletenessBoard, placeSum, type UnitMonth } from "@/lib/reporting/rules/completeness-board";
import { percentOfScore } from "@/lib/reporting/rules/timeliness";
import { placeName } from "./place-columns";
import { type ColumnOf, type Table, tableOf } from "./table";
import type { Words } from "./words";

type Making = {
  readonly board: CompletenessBoard;
  readonly arranged: ArrangedBoard;
  readonly filter: BoardFilter;
  readonly locale: Locale;
  readonly words: Words;
};

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The completeness board as a table: a row a unit, twelve months in words, what the score is made of. Same rows as on the page. */
export function completenessTable(making: Making): Table {
  const { board, arranged, locale, words } = making;
  const heading = (key: string): string =>
    key.startsWith("month") ? fiscalMonthName(Number(key.slice(5)), locale) : words(`completeness.table.column.${key}`);
  const areaName = (id: string): string | null => {
    const area = board.areas.find((candidate) => candidate.id === id);
    return area ? placeName(area, locale) : null;
  };
  const columns: ColumnOf<BoardUnit>[] = [
    { key: "areaId", type: "text", onScreen: false, value: (unit) => unit.id },
    { key: "region", type: "text", onScreen: false, value: (unit) => areaName(unit.regionId) },
    { key: "cluster", type: "text", onScreen: false, value: (unit) => areaName(unit.clusterId) },
    { key: "unit", type: "text", value: (unit) => placeName(unit, locale) },
    ...months.map(
      (month): ColumnOf<BoardUnit> => ({
        key: `month${month}`,
        type: "text",
        value: (unit) => monthText(unit.cells[month - 1], words),
      }),
    ),
    ...scoreColumns<BoardUnit>((unit) => placeSum([unit])),
  ];
  const shown = arranged.rows.flatMap((row) => (row.kind === "unit" ? [row.unit] : []));
  const whole = scoreColumns<null>(() => arranged.total);
  const total = columns.map(({ key }) => {
    if (key === "unit") return words("completeness.table.total");
    if (!key.startsWith("month") || key === "movement") return whole.find((column) => column.key === key)?.value(null) ?? null;
    const sum = arranged.total.months[Number(key.slice(5)) - 1];
    return sum && sum.units > 0 ? words("completeness.board.sum", { complete: sum.complete, units: sum.units }) : null;
  });
  return tableOf(columns, shown, {
    ...about(making),
    heading,
    total,
    links: shown.map(({ id }) => `/overview/${id}?year=${board.fiscalYear}`),
  });
}

function scoreColumns<Row>(of: (row: Row) => ReturnType<typeof placeSum>): ColumnOf<Row>[] {
  return [
    { key: "due", type: "count", value: (row) => of(row).score.due },
    { key: "onTime", type: "count", value: (row) => of(row).score.onTime },
    { key: "late", type: "count", value: (row) => of(row).score.late },
    { key: "missing", type: "count", value: (row) => of(row).score.missing },
    { key: "score", type: "percent", value: (row) => percentOfScore(of(row).score) },
    { key: "movement", type: "points", value: (row) => of(row).movement },
  ];
}

/** "รับรองครบ ทันกำหนด (6/6)"; a state that says lateness itself takes the days in. Nothing for a month that has not come. */
function monthText(cell: UnitMonth | undefined, words: Words): string | null {
  if (!cell || cell.state === "not_open" || cell.state === "no_projects") return null;
  const state = words(`completeness.state.${cell.state}`);
  const params = { code: cell.state, state, sent: cell.due - cell.unsent, due: cell.due, days: cell.daysLate };
  return words(cell.daysLate > 0 ? "completeness.table.shortLate" : "completeness.table.short", params);
}

function about({ board, arranged, filter, locale, words }: Making): Pick<Table, "name" | "title" | "notes" | "fileName"> {
  const note = (key: string, value: string) => ({ label: words(`completeness.table.note.${key}`), value });
  const area = board.areas.find(({ id }) => id === filter.areaId) ?? (arranged.inArea.length === 1 ? arranged.inArea[0] : undefined);
  const kept = [
    filter.state && `${fiscalMonthName(filter.month, locale)} ${words(`completeness.state.${filter.state}`)}`,
    filter.search && `“${filter.search}”`,
  ].filter((text) => text !== null && text !== "");
  return {
    name: "completeness",
    title: words("completeness.table.title", {
      place: area ? placeName(area, locale) : words("completeness.table.wholeScope"),
      year: fiscalYearLabel(board.fiscalYear, locale),
    }),
    notes: [
      note("year", String(board.fiscalYear)),
      note("asOf", board.asOf ? formatInstant(board.asOf, locale) : words("completeness.table.noData")),
      note("score", words("completeness.table.note.scoreRule", { perDay: String(Number(board.perDay)) })),
      note("filter", kept.length > 0 ? kept.join(", ") : words("completeness.table.noFilter")),
      note("source", words("completeness.table.source")),
    ],
    fileName: `completeness-${board.fiscalYear}${filter.areaId ? `-${filter.areaId}` : ""}`,
  };
}
