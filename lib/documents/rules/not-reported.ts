import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { formatDay } from "@/lib/i18n/format";
import type { BoardArea, BoardMonth, BoardUnit, UnitMonth } from "@/lib/reporting/rules/completeness-board";
import type { CertifierRow } from "../store";
import { aboutAny, type DocumentFacts, listName, type Making } from "./about";
import { type ColumnOf, columnsOf, type OfficialDocument, rowOf } from "./document";

export type NotReported = DocumentFacts & {
  readonly round: BoardMonth | null;
  /** Units that have something to report in the month. */
  readonly due: number;
  readonly areas: readonly BoardArea[];
  readonly units: readonly { readonly unit: BoardUnit; readonly cell: UnitMonth; readonly certifier: CertifierRow | null }[];
};

type Counts = Pick<UnitMonth, "due" | "counts"> & { readonly daysLate: number | null };
type Line = Counts & {
  readonly seq: string;
  readonly id: string;
  readonly unit: string;
  readonly cluster: string;
  readonly state: string;
  readonly certifier: string | null;
  readonly reminded: string | null;
};

const count = (key: string, of: (line: Line) => number | null, group?: string): ColumnOf<Line> => ({
  key,
  kind: "count",
  width: 16,
  group,
  value: of,
});

const columns: readonly ColumnOf<Line>[] = [
  { key: "seq", kind: "code", width: 9, value: ({ seq }) => seq },
  { key: "areaId", kind: "text", width: null, value: ({ id }) => id },
  { key: "unit", kind: "text", width: "rest", value: ({ unit }) => unit },
  { key: "cluster", kind: "text", width: 40, value: ({ cluster }) => cluster },
  count("due", ({ due }) => due, "projects"),
  count("notStarted", ({ counts }) => counts.not_started, "projects"),
  count("draft", ({ counts }) => counts.draft, "projects"),
  count("returned", ({ counts }) => counts.returned, "projects"),
  count("sent", ({ counts }) => counts.submitted + counts.certifying + counts.certified, "projects"),
  { ...count("daysLate", ({ daysLate }) => daysLate), width: 15 },
  { key: "state", kind: "text", width: 30, value: ({ state }) => state },
  { key: "certifier", kind: "text", width: 42, value: ({ certifier }) => certifier },
  { key: "reminded", kind: "text", width: 21, value: ({ reminded }) => reminded },
];

/** Report 9: who has not reported a month, since when, and whose signature is awaited. */
export function notReportedDocument(facts: NotReported, making: Making): OfficialDocument {
  const { locale, words } = making;
  const day = (instant: string | null): string | null => instant && formatDay(dayInBangkok(new Date(instant)), locale);
  const clusterOf = (id: string): string => {
    const area = facts.areas.find((each) => each.id === id);
    return area ? (locale === "th" ? area.shortTh : area.shortEn) : "";
  };
  const rows = facts.units.map(({ unit, cell, certifier }, index) => {
    const position = certifier && (locale === "th" ? certifier.titleTh : certifier.titleEn);
    const line: Line = {
      ...cell,
      seq: String(index + 1),
      id: unit.id,
      unit: listName(unit, locale),
      cluster: unit.id === unit.clusterId ? "" : clusterOf(unit.clusterId),
      state: words(`completeness.state.${cell.state}`),
      certifier: position,
      reminded: day(cell.remindedAt),
    };
    return rowOf(columns, line);
  });
  const closes = day(facts.round?.closesAt ?? null);
  const opened = facts.round !== null && facts.round.state !== "not_open";
  return {
    ...aboutAny("not-reported", facts, making),
    notes: [
      ...(closes ? [words("documents.note.closes", { day: closes })] : []),
      words("documents.note.waiting", { waiting: facts.units.length, due: facts.due }),
      words("documents.note.daysLate"),
    ],
    tables: [
      {
        title: null,
        columns: columnsOf(columns, words),
        rows:
          rows.length > 0
            ? [...rows, rowOf(columns, totalOf(facts, words("documents.total.units", { units: rows.length })), { kind: "total" })]
            : [],
        empty: rows.length > 0 ? null : words(opened ? "documents.empty.reported" : "documents.empty.notOpen"),
      },
    ],
  };
}

function totalOf({ units }: NotReported, unit: string): Line {
  const sum = (of: (cell: UnitMonth) => number): number => units.reduce((total, { cell }) => total + of(cell), 0);
  return {
    seq: "",
    id: "",
    unit,
    cluster: "",
    state: "",
    certifier: "",
    reminded: "",
    daysLate: null,
    due: sum(({ due }) => due),
    counts: {
      not_started: sum(({ counts }) => counts.not_started),
      draft: sum(({ counts }) => counts.draft),
      returned: sum(({ counts }) => counts.returned),
      submitted: sum(({ counts }) => counts.submitted),
      certifying: sum(({ counts }) => counts.certifying),
      certified: sum(({ counts }) => counts.certified),
    },
  };
}
