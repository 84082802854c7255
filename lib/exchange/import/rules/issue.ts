/**
 * One thing said about one place of a file. Words are in the messages: `import.issue.<code>.reason` and `.remedy`,
 * filled with `params`; the value is quoted as written.
 */
export type Issue = {
  readonly code: string;
  /** Row as numbered in the file; null: about the file as a whole. */
  readonly row: number | null;
  /** The column's header as written, or the field's name; null: about the row. */
  readonly column: string | null;
  readonly value: string | null;
  readonly params?: Readonly<Record<string, string | number>>;
  /** For names that match no unit: the nearest ones, best first. */
  readonly suggestions?: readonly { readonly id: string; readonly name: string }[];
};

/** Params as they are read: amounts of baht ("386194600.00") with their thousands grouped. */
export const readableParams = (issue: Issue): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(issue.params ?? {}).map(([name, value]) => [
      name,
      typeof value === "string" && /^\d+\.\d\d$/.test(value) ? value.replace(/\B(?=(\d{3})+\.)/g, ",") : value,
    ]),
  );
