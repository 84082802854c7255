import { parseTypedDecimal, typedDecimalOf } from "@/lib/core/typed-decimal";

/** The three figures an officer types for an activity: cumulative %, and baht committed (PO) and paid. */
export const figureFields = ["physical", "committed", "disbursed"] as const;
export type FigureField = (typeof figureFields)[number];
export type Figures = Readonly<Record<FigureField, string>>;

export const ownRatings = ["on_plan", "watch", "late", "critical"] as const;

/** What the grid needs of one activity; a line of the report view has it all. */
export type GridLine = {
  readonly activityId: string;
  readonly seq: number;
  readonly nameTh: string;
  readonly budgetNet: string;
  readonly weight: string;
  readonly planned: { readonly physical: string; readonly disbursed: string } | null;
  readonly previous: (Figures & { readonly month: number }) | null;
  readonly typed: Figures | null;
  readonly workDone: string | null;
  readonly problem: string | null;
  readonly delayCause: string | null;
  readonly remedy: string | null;
  readonly selfRating: string | null;
  readonly warningReasons: Readonly<Record<string, string>>;
};

export const wordFields = ["workDone", "problem", "delayCause", "remedy", "selfRating"] as const;
export type WordField = (typeof wordFields)[number];
export type LineField = FigureField | WordField;

/** One line as it stands in the form: everything is text as typed. */
export type LineDraft = Figures &
  Readonly<Record<WordField, string>> & {
    readonly warningReasons: Readonly<Record<string, string>>;
    /** The figures are last month's, filled in and not yet touched. A draft leaves them out, a submission sends them. */
    readonly carried: boolean;
  };

export const nameOf = (index: number, field: string): string => `lines.${index}.${field}`;

const emptyFigures: Figures = { physical: "", committed: "", disbursed: "" };

/** A stored figure in the form it is typed in; anything else exactly as it was typed. */
export const tidy = (text: string): string => {
  const typed = parseTypedDecimal(text, 2);
  return typed.kind === "value" ? typedDecimalOf(typed.value) : text;
};

const asTyped = (figures: Figures | null): Figures | null =>
  figures && { physical: tidy(figures.physical), committed: tidy(figures.committed), disbursed: tidy(figures.disbursed) };

export const previousAsTyped = ({ previous }: Pick<GridLine, "previous">): Figures | null => asTyped(previous);

const isUnfilled = (figures: Figures | null): boolean => !figures || figureFields.every((field) => figures[field].trim() === "");

/** The cells a line opens with: what was saved, else last month's figures marked as carried, else blanks. */
export function openingDraft(line: GridLine): LineDraft {
  const carried = isUnfilled(line.typed) ? previousAsTyped(line) : null;
  return {
    ...emptyFigures,
    ...asTyped(line.typed),
    ...carried,
    workDone: line.workDone ?? "",
    problem: line.problem ?? "",
    delayCause: line.delayCause ?? "",
    remedy: line.remedy ?? "",
    selfRating: line.selfRating ?? "",
    warningReasons: line.warningReasons,
    carried: carried !== null,
  };
}

/** The same with what a refused post sent back, by field name: nothing typed is lost, also without a script. */
export function draftFromValues(line: GridLine, index: number, values: Readonly<Record<string, string>>): LineDraft {
  const opening = openingDraft(line);
  const back = (field: string): string | undefined => values[nameOf(index, field)];
  const fields = [...figureFields, ...wordFields].map((field): [LineField, string] => [field, back(field) ?? opening[field]]);
  const figures = Object.fromEntries(fields) as Record<LineField, string>;
  const prefix = nameOf(index, "warningReasons.");
  const reasons = Object.entries(values).flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : []));
  const same = figureFields.every((field) => figures[field] === opening[field]);
  return { ...figures, warningReasons: { ...opening.warningReasons, ...Object.fromEntries(reasons) }, carried: opening.carried && same };
}
