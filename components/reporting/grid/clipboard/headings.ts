import { matchKeyOf } from "@/lib/core/thai-text";
import { type FigureField, figureFields } from "../grid-line";
import type { Block } from "./block-text";
import { holdsNumber } from "./cell-text";
import words from "./column-words.json";

/** What the rows of headings above a pasted block say. */
export type Headings = {
  readonly rows: number;
  readonly figures: readonly { readonly column: number; readonly field: FigureField }[];
  /** Figures whose heading stands over several columns, none of them plainly this month's. */
  readonly unsure: readonly FigureField[];
  /** Figures whose column is in million baht: rounded, so that no baht can be made of them. */
  readonly inMillions: readonly FigureField[];
};

/** Title, group, column, unit: more rows of headings than these no report of ours has. */
const mostRows = 4;

const keysOf = (list: readonly string[]): readonly string[] => list.map(matchKeyOf);
const other = keysOf(words.other);
const actual = keysOf(words.actual);
const periods = keysOf(words.period);
const units = keysOf(words.unit);
const millions = keysOf(words.million);
const fieldOfKey = new Map<string, FigureField>(figureFields.flatMap((field) => keysOf(words[field]).map((key) => [key, field] as const)));

/** "เบิกจ่าย (บาท)" and "เบิกจ่าย บาท" are "เบิกจ่าย". */
function withoutUnit(key: string): string {
  const bare = key.replace(/[()[\]]+$/, "");
  const unit = [...millions, ...units].find((one) => bare.endsWith(one));
  return unit === undefined ? key : bare.slice(0, -unit.length).replace(/[()[\]]+$/, "");
}

const fieldOf = (cell: string): FigureField | undefined => {
  const key = matchKeyOf(cell);
  return fieldOfKey.get(key) ?? fieldOfKey.get(withoutUnit(key));
};

const begins = (list: readonly string[], cell: string): boolean => {
  const key = matchKeyOf(cell);
  return key !== "" && list.some((word) => key.startsWith(word));
};
const isSaid = (list: readonly string[], cell: string): boolean => list.some((word) => matchKeyOf(cell).includes(word));
const explains = (cell: string): boolean => begins([...other, ...actual, ...periods, ...units, ...millions], cell.replace(/^[([]/, ""));

/** `knownNames`: match keys of this grid's activities; a row that names one is no heading. */
export function readHeadings(block: Block, knownNames: ReadonlySet<string>): Headings {
  const body = block.findIndex((row) => row.some((cell) => holdsNumber(cell) || knownNames.has(matchKeyOf(cell))));
  const above = block.slice(0, Math.min(mostRows, body < 0 ? block.length : body));
  const none: Headings = { rows: 0, figures: [], unsure: [], inMillions: [] };
  if (!above.some((row) => row.some((cell) => fieldOf(cell) !== undefined))) return none;
  const rows = above.findLastIndex((row) => row.some((cell) => fieldOf(cell) !== undefined || explains(cell))) + 1;
  return { rows: rows + (countsColumns(block[rows] ?? []) ? 1 : 0), ...columnsUnder(above.slice(0, rows)) };
}

/** "(1) (2) (3)" under the headings of an official table. */
function countsColumns(row: readonly string[]): boolean {
  const cells = row.map((cell) => matchKeyOf(cell).replace(/[()]/g, "")).filter((cell) => cell !== "");
  return cells.length >= 3 && cells.every((cell, at) => cell === String(at + 1));
}

type Column = { readonly column: number; readonly path: readonly string[] };

function columnsUnder(headings: Block): Omit<Headings, "rows"> {
  const columns = pathsOf(headings);
  const figures: { column: number; field: FigureField }[] = [];
  const [unsure, inMillions]: [FigureField[], FigureField[]] = [[], []];
  for (const field of figureFields) {
    const named = columns.filter(({ path }) => path.some((cell) => fieldOf(cell) === field));
    const meant = named.filter(({ path }) => !path.some((cell) => begins(other, cell)));
    const inBaht = meant.filter(({ path }) => !path.some((cell) => isSaid(millions, cell)));
    if (meant.length > 0 && inBaht.length === 0) inMillions.push(field);
    else if (inBaht.length > 0) {
      const one = theOne(inBaht);
      if (one) figures.push({ column: one.column, field });
      else unsure.push(field);
    } else if (named.length > 0) unsure.push(field);
  }
  return { figures: figures.sort((a, b) => a.column - b.column), unsure, inMillions };
}

/** The headings over each column, top down. A heading merged over several columns stands in the first of them only. */
function pathsOf(headings: Block): Column[] {
  const width = Math.max(0, ...headings.map((row) => row.length));
  const isTitled = (row: number, column: number): boolean => (headings[row]?.[column] ?? "").trim() !== "";
  return Array.from({ length: width }, (_, column) => ({
    column,
    path: headings.flatMap((cells, row) => {
      let from = column;
      const goesOn = headings.some((_below, under) => under > row && isTitled(under, column));
      while (goesOn && from > 0 && !isTitled(row, from)) from -= 1;
      return isTitled(row, from) ? [cells[from] ?? ""] : [];
    }),
  }));
}

/** The only column, the only one said to be the result, or the first of several that are headed alike. */
function theOne(columns: readonly Column[]): Column | undefined {
  const said = columns.filter(({ path }) => path.some((cell) => begins(actual, cell) && fieldOf(cell) === undefined));
  const left = said.length > 0 ? said : columns;
  const alike = new Set(left.map(({ path }) => path.map(matchKeyOf).join("/"))).size === 1;
  return alike ? left[0] : undefined;
}
