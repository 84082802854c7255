import { bindSpaces, thaiPieces } from "@/lib/i18n/bind-thai";
import { formatCount, formatMillion, formatPercent, formatPoints, toThaiDigits } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { DigitChoice } from "../layouts";
import type { ColumnKind, DocumentCell, DocumentColumn, DocumentRow, DocumentTable, Mark, OfficialDocument } from "../rules/document";
import own from "./protected-words.json";

/** A document as the Typst source reads it: everything is text already, in the order it is set. */
type Piece = { readonly text: string; readonly bound: boolean };
type PaperRow = {
  readonly kind: DocumentRow["kind"];
  readonly cells: readonly { readonly pieces: readonly Piece[]; readonly sign: string }[];
  readonly notes: readonly { readonly label: string; readonly pieces: readonly Piece[] }[];
};

/** Blank money and counts are "-"; a ratio without anything to divide by is "–" (DOMAIN §11). */
const blank = "-";
const isNothing = (cell: DocumentCell): boolean => cell === null || !/[1-9]/.test(String(cell));

const written: Readonly<Record<ColumnKind, (cell: DocumentCell, locale: Locale) => string>> = {
  text: (cell) => (cell === null ? blank : String(cell)),
  code: (cell) => String(cell ?? ""),
  million: (cell, locale) => (isNothing(cell) ? blank : formatMillion(String(cell), locale, 4)),
  percent: (cell) => formatPercent(cell === null ? null : String(cell)),
  points: (cell) => formatPoints(cell === null ? null : String(cell)),
  count: (cell) => (isNothing(cell) ? blank : formatCount(Number(cell))),
};

const signs: Readonly<Record<Mark, string>> = { none: "", provisional: "*", carried: "**" };

const isWords = (column: DocumentColumn | undefined): boolean => column?.kind === "text" || column?.kind === "code";

/** A word of Latin letters is not cut: millimetres it takes at 8 points, bold. */
const widthOfWord = (heading: string): number =>
  Math.max(0, ...(heading.match(/[A-Za-z]+/g) ?? []).map(({ length }) => length * 1.62 + 1.8));

/** Millimetres. Columns of money are as wide as their longest figure at 8 points, bold, with its sign outside, or the longest word above. */
function widthOf({ kind, width, marked, heading }: DocumentColumn, rows: readonly PaperRow[], place: number, thai: boolean): number | null {
  if (width === "rest" || kind !== "million") return width === "rest" ? null : width;
  const longest = Math.max(0, ...rows.map(({ cells }) => cells[place]?.pieces[0]?.text.length ?? 0));
  const figures = longest * (thai ? 1.65 : 1.5) + (marked ? 3.3 : 2.3);
  return Math.round(Math.max(11.5, figures, widthOfWord(heading)) * 10) / 10;
}

export type PaperOptions = {
  readonly locale: Locale;
  readonly digits: DigitChoice;
  readonly words: { readonly page: string; readonly of: string; readonly below: string };
};

/** Words this short stay in their narrow column; vowels and tone marks above and below take no room. */
const shortWords = 10;
const isLong = (cell: DocumentCell): cell is string =>
  typeof cell === "string" && cell.replace(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, "").length > shortWords;

/** Words the compiler's own dictionary cuts, besides those of the screen, and names with their number, which it parts at a no-break space. */
const wordPattern = new RegExp(`((?:${own.numbered.join("|")})\\u00a0\\d+|${own.words.map((word) => word.replace(".", "\\.")).join("|")})`);
const cutsOf = (text: string): Piece[] =>
  text
    .split(wordPattern)
    .map((piece, index) => ({ text: piece, bound: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");

/** Rows that must not part stand in one block: a head with the row below it, a sum with the row above it. */
function blocksOf(rows: readonly PaperRow[]): PaperRow[][] {
  const blocks: PaperRow[][] = [];
  let opened = false;
  for (const row of rows) {
    const last = blocks.at(-1);
    const closes = row.kind === "total" || row.kind === "subtotal";
    if (last && (opened || (closes && last.length < 4))) last.push(row);
    else blocks.push([row]);
    opened = row.kind === "head" || row.kind === "section";
  }
  return blocks;
}

/** A column this wide holds the longest name of a province uncut. */
const roomyMm = 20;

export function paperOf(document: OfficialDocument, { locale, digits, words }: PaperOptions) {
  const plain = (text: string): string => {
    const bound = bindSpaces(text).replace(/ (?=\d+$)/, "\u00a0");
    return digits === "thai" ? toThaiDigits(bound) : bound;
  };
  const pieces = (text: string): Piece[] =>
    thaiPieces(text)
      .flatMap(({ text: piece, bound }) => (bound ? [{ text: piece, bound }] : cutsOf(piece)))
      .map((piece) => ({ text: plain(piece.text), bound: piece.bound }));
  const cellOf = (cell: DocumentCell, column: DocumentColumn, row: DocumentRow) => {
    const text = cell === "" ? "" : column.apart && isLong(cell) ? words.below : written[column.kind](cell, locale);
    const across = row.kind === "section" || column.width === "rest" || (column.kind === "text" && (column.width ?? 0) >= roomyMm);
    const sign = column.marked && text !== "" && text !== blank ? signs[row.mark] : "";
    return { pieces: across ? pieces(text) : [{ text: plain(text), bound: false }], sign };
  };
  const tableOf = (table: DocumentTable) => {
    const shown = table.columns.flatMap((column, index) => (column.width === null ? [] : [{ column, index }]));
    const rows = table.rows.map(
      (row): PaperRow => ({
        kind: row.kind,
        cells: shown.map(({ column, index }) => cellOf(row.cells[index] ?? null, column, row)),
        notes: shown.flatMap(({ column, index }) => {
          const cell = row.cells[index] ?? null;
          return column.apart && isLong(cell) ? [{ label: plain(column.heading), pieces: pieces(cell) }] : [];
        }),
      }),
    );
    return {
      title: table.title,
      empty: table.empty,
      columns: shown.map(({ column }, place) => ({
        heading: plain(column.heading),
        symbol: column.symbol,
        group: column.group,
        width: widthOf(column, rows, place, digits === "thai"),
        align: isWords(column) ? "left" : "right",
        after: isWords(column) && place > 0 && !isWords(shown[place - 1]?.column),
      })),
      blocks: blocksOf(rows),
    };
  };
  const { title, subtitle, unit, asOf, confidence, notes, signature, footer } = document;
  return {
    lang: locale,
    title: plain(title),
    subtitle: plain(subtitle),
    unit: plain(unit),
    asOf: plain(asOf),
    confidence: confidence === null ? null : plain(confidence),
    notes: notes.map(plain),
    signature: signature && { sign: signature.sign, role: signature.role, position: plain(signature.position) },
    footer: plain(footer),
    page: words.page,
    of: words.of,
    thaiDigits: digits === "thai",
    tables: document.tables.map(tableOf),
  };
}
export type Paper = ReturnType<typeof paperOf>;
