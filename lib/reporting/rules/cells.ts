import { warnCodes } from "./checks";
import { type CheckField, checkFields, comparableFigure } from "./figures";
import type { LineNotes, StoredLine, TypedLine } from "./lines";

const wordFields = ["workDone", "problem", "delayCause", "remedy", "selfRating"] as const;
const reasonPrefix = "warningReasons.";

/** One cell of a report line, as the form, the browser's store and the API name it. */
export const cellFields = [...checkFields, ...wordFields] as const;
export type CellField = (typeof cellFields)[number] | `warningReasons.${string}`;

const known: ReadonlySet<string> = new Set([...cellFields, ...warnCodes.map((code) => reasonPrefix + code)]);
export const isCellField = (field: string): field is CellField => known.has(field);

const isFigure = (field: CellField): field is CheckField => checkFields.some((figure) => figure === field);
const reasonOf = (field: CellField): string | null => (field.startsWith(reasonPrefix) ? field.slice(reasonPrefix.length) : null);

/** The longest text a cell holds. */
export const cellLimit = (field: CellField): number => {
  if (isFigure(field)) return 60;
  if (field === "delayCause" || field === "selfRating") return 40;
  return reasonOf(field) === null ? 2000 : 1000;
};

/** Words as they are stored and compared: no blanks around them, one way of ending a line. */
const words = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

/** A cell's text in the form in which equal cells are equal: "28,400,000" = "28400000.00", "-" = "" = nothing. */
export const comparable = (field: CellField, text: string): string => (isFigure(field) ? comparableFigure(text) : words(text));

const isSame = (field: CellField, a: string, b: string): boolean => comparable(field, a) === comparable(field, b);

/** A line with every cell as text: what is blank is "". */
export type LineCells = Readonly<Record<(typeof cellFields)[number], string>> & {
  readonly warningReasons: Readonly<Record<string, string>>;
};

export const cellsOf = (line: StoredLine | null): LineCells => ({
  physical: line?.physical ?? "",
  committed: line?.committed ?? "",
  disbursed: line?.disbursed ?? "",
  workDone: line?.workDone ?? "",
  problem: line?.problem ?? "",
  delayCause: line?.delayCause ?? "",
  remedy: line?.remedy ?? "",
  selfRating: line?.selfRating ?? "",
  warningReasons: line?.warningReasons ?? {},
});

/** One cell of a line as text; "" where there is none. */
export function cellOf(line: StoredLine | null, field: CellField): string {
  const reason = reasonOf(field);
  if (reason === null) return cellsOf(line)[field as (typeof cellFields)[number]];
  const reasons = line?.warningReasons ?? {};
  return Object.hasOwn(reasons, reason) ? (reasons[reason] ?? "") : "";
}

const nothing: StoredLine = {
  physical: "",
  committed: "",
  disbursed: "",
  workDone: null,
  problem: null,
  delayCause: null,
  remedy: null,
  selfRating: null,
  warningReasons: {},
};

function withCell(line: StoredLine, field: CellField, value: string): StoredLine {
  if (isFigure(field)) return { ...line, [field]: value };
  const text = words(value);
  const reason = reasonOf(field);
  if (reason === null) return { ...line, [field]: (text || null) as LineNotes["selfRating"] };
  const { [reason]: _, ...others } = line.warningReasons;
  return { ...line, warningReasons: text ? { ...others, [reason]: text } : others };
}

/** A cell to write: `base` is what the writer saw there before typing `value`. */
export type CellWrite = { readonly activityId: string; readonly field: CellField; readonly base: string; readonly value: string };

/** A cell that held neither: somebody else wrote `theirs` meanwhile, and it stays until the writer has seen it. */
export type CellConflict = {
  readonly activityId: string;
  readonly field: CellField;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
};

/**
 * Lays cells over the stored lines, each by itself: one applies when the stored cell equals its base or already its value;
 * any other is a conflict and changes nothing. `lines` are the touched lines whole, in the order they were first touched.
 */
export function mergeCells(
  stored: ReadonlyMap<string, StoredLine | null>,
  writes: readonly CellWrite[],
): { readonly lines: readonly TypedLine[]; readonly conflicts: readonly CellConflict[] } {
  const touched = new Map<string, StoredLine>();
  const conflicts: CellConflict[] = [];
  for (const { activityId, field, base, value } of writes) {
    const was = stored.get(activityId) ?? null;
    const theirs = cellOf(was, field);
    if (isSame(field, theirs, value)) continue;
    if (isSame(field, theirs, base)) touched.set(activityId, withCell(touched.get(activityId) ?? was ?? nothing, field, value));
    else conflicts.push({ activityId, field, base, mine: value, theirs });
  }
  return { lines: [...touched].map(([activityId, line]) => ({ activityId, ...line })), conflicts };
}

/** Which cells of a line differ between two states of it. */
export function changedFields(before: StoredLine | null, after: StoredLine | null): CellField[] {
  const reasons = Object.keys({ ...before?.warningReasons, ...after?.warningReasons }).map((code): CellField => `warningReasons.${code}`);
  return [...cellFields, ...reasons].filter((field) => !isSame(field, cellOf(before, field), cellOf(after, field)));
}

/** Some cells of a line, in the shape of a line: what the trail keeps of a change. */
export function pickCells(line: StoredLine | null, fields: readonly CellField[]): Record<string, string | Record<string, string>> {
  const picked = fields.map((field) => [field, cellOf(line, field)] as const);
  const plain = picked.filter(([field]) => reasonOf(field) === null);
  const reasons = picked.flatMap(([field, text]) => (reasonOf(field) === null ? [] : [[field.slice(reasonPrefix.length), text] as const]));
  return { ...Object.fromEntries(plain), ...(reasons.length > 0 && { warningReasons: Object.fromEntries(reasons) }) };
}
