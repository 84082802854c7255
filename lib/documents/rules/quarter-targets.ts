import { fiscalMonthLabel, formatPercent } from "@/lib/i18n/format";
import type { TargetClass } from "@/lib/performance/rules/targets";
import { aboutFigures, listName, type Making, markOf, sumNames } from "./about";
import { type ColumnOf, columnsOf, type DocumentRow, type DocumentTable, type OfficialDocument, rowOf, sectionOf } from "./document";
import type { QuarterLine, QuarterTargets } from "./quarter-lines";

/** Report 4: quarters × classes of the place, then quarter by quarter every unit below it, with the sums of clusters and regions and of the whole. */
export function quarterTargetsDocument(facts: QuarterTargets, making: Making): OfficialDocument {
  const { words } = making;
  const about = aboutFigures("quarter-targets", facts, making);
  const units = unitsOf(facts) > 1 ? [unitTable(facts, making)] : [];
  return {
    ...about,
    notes: [
      ...about.notes,
      words("documents.note.gap"),
      words("documents.note.quarters"),
      ...(facts.targetsAreDemo ? [words("documents.note.demoTargets")] : []),
    ],
    tables: [wholeTable(facts, making), ...units],
  };
}

function wholeTable(facts: QuarterTargets, { locale, words }: Making): DocumentTable {
  const measure = (key: "paid" | "spent", view: (line: QuarterLine) => QuarterLine["disbursement"]): ColumnOf<QuarterLine>[] => [
    {
      key,
      kind: "million",
      symbol: key === "paid" ? "D" : "D+P",
      group: key,
      width: 21,
      marked: true,
      value: ({ standing }) => standing?.[key] ?? "",
    },
    { key: `${key}Percent`, kind: "percent", group: key, width: 16, value: (line) => (line.month === null ? "" : line[`${key}Percent`]) },
    { key: "target", kind: "percent", group: key, width: 16, value: (line) => view(line)?.percent ?? null },
    { key: "points", kind: "points", group: key, width: 16, value: (line) => (line.month === null ? "" : (view(line)?.points ?? null)) },
    { key: "stillNeeded", kind: "million", group: key, width: 21, value: (line) => view(line)?.stillNeeded ?? null },
  ];
  const columns: ColumnOf<QuarterLine>[] = [
    { key: "quarter", kind: "text", width: 16, value: ({ quarter }) => words("documents.quarter", { quarter }) },
    { key: "until", kind: "text", width: "rest", value: (line) => untilOf(line, facts, locale, words) },
    { key: "expenseClass", kind: "text", width: 28, value: ({ expenseClass }) => words(`performance.class.${expenseClass}`) },
    { key: "budgetNet", kind: "million", symbol: "N", width: 21, value: ({ standing }) => standing?.budgetNet ?? "" },
    ...measure("paid", ({ disbursement }) => disbursement),
    ...measure("spent", ({ spending }) => spending),
  ];
  const lines = facts.total.filter(({ expenseClass }) => facts.classes.includes(expenseClass));
  return {
    title: words("documents.table.whole"),
    columns: columnsOf(columns, words),
    rows: lines.map((line) =>
      rowOf(columns, line, {
        kind: line.expenseClass === "overall" ? "subtotal" : "row",
        mark: line.standing ? markOf(line.standing) : "none",
      }),
    ),
    empty: null,
  };
}

const untilOf = ({ month }: QuarterLine, { at }: QuarterTargets, locale: Making["locale"], words: Making["words"]): string =>
  month === null ? words("documents.notYet") : fiscalMonthLabel({ year: at.year, month }, locale);

const unitsOf = ({ rows }: QuarterTargets): number => rows.filter(({ kind }) => kind === "row").length;

type UnitLine = { readonly seq: string; readonly name: string; readonly of: (expenseClass: TargetClass) => QuarterLine | undefined };

function unitTable(facts: QuarterTargets, making: Making): DocumentTable {
  const { locale, words } = making;
  const ofClass = (expenseClass: TargetClass): ColumnOf<UnitLine>[] => {
    const group = expenseClass;
    return [
      {
        key: "budgetNet",
        kind: "million",
        symbol: "N",
        group,
        // On paper the budget stands once; by class it is in the spreadsheet.
        width: expenseClass === facts.classes[0] ? 19 : null,
        value: ({ of }) => of(expenseClass)?.standing?.budgetNet ?? null,
      },
      {
        key: "paid",
        kind: "million",
        symbol: "D",
        group,
        width: 19,
        marked: true,
        value: ({ of }) => of(expenseClass)?.standing?.paid ?? null,
      },
      { key: "percent", kind: "percent", symbol: "D", group, width: 12, value: ({ of }) => of(expenseClass)?.paidPercent ?? null },
      { key: "points", kind: "points", group, width: 13, value: ({ of }) => of(expenseClass)?.disbursement?.points ?? null },
      { key: "percent", kind: "percent", symbol: "D+P", group, width: 12, value: ({ of }) => of(expenseClass)?.spentPercent ?? null },
      { key: "points", kind: "points", group, width: 13, value: ({ of }) => of(expenseClass)?.spending?.points ?? null },
    ];
  };
  const columns: ColumnOf<UnitLine>[] = [
    { key: "seq", kind: "code", width: 8, value: ({ seq }) => seq },
    { key: "unit", kind: "text", width: "rest", value: ({ name }) => name },
    ...facts.classes.flatMap(ofClass),
  ];
  const sumName = sumNames(
    facts.rows.flatMap(({ kind, place }) => (kind === "subtotal" ? [place] : [])),
    making,
  );
  const inQuarter = (lines: readonly QuarterLine[], quarter: number): UnitLine["of"] => {
    return (expenseClass) => lines.find((line) => line.quarter === quarter && line.expenseClass === expenseClass);
  };
  const mark = (of: UnitLine["of"]) => {
    const standing = of(facts.classes[0] ?? "overall")?.standing;
    return standing ? markOf(standing) : "none";
  };
  const rowsOf = (quarter: number): DocumentRow[] => {
    const whole = inQuarter(facts.total, quarter);
    const first = whole(facts.classes[0] ?? "overall");
    if (!first || first.month === null) return [];
    const targets = facts.classes.map((expenseClass) =>
      words("documents.targetOf", {
        name: words(`performance.class.${expenseClass}`),
        paid: formatPercent(whole(expenseClass)?.disbursement?.percent ?? null),
        spent: formatPercent(whole(expenseClass)?.spending?.percent ?? null),
      }),
    );
    const heading = words("documents.quarterUntil", { quarter, until: untilOf(first, facts, locale, words), targets: targets.join(" · ") });
    let seq = 0;
    const units = facts.rows.map(({ kind, place, lines }) => {
      const of = inQuarter(lines, quarter);
      if (kind === "row") seq += 1;
      const named = kind === "row" ? { seq: String(seq), name: listName(place, locale) } : { seq: "", name: sumName(place) };
      return rowOf(columns, { ...named, of }, { kind, mark: mark(of) });
    });
    const total = { seq: "", name: words("documents.total.units", { units: unitsOf(facts) }), of: whole };
    return [sectionOf(columns, heading), ...units, rowOf(columns, total, { kind: "total", mark: mark(whole) })];
  };
  return { title: words("documents.table.units"), columns: columnsOf(columns, words), rows: [1, 2, 3, 4].flatMap(rowsOf), empty: null };
}
