/**
 * Every column the register knows, in the order of the official tables. A heading is the message `register.column.<key>`.
 * Kinds say how a cell is written: `code` is a code of `list` (named in the page's `labels`), `word` a value with a message
 * `register.value.<list>.<value>`, `baht` a string of baht, `percent` and `points` two places, `day` an ISO day, `month` a fiscal month.
 */
export type ColumnKind = "text" | "code" | "word" | "count" | "baht" | "percent" | "points" | "day" | "month";
export type ColumnGroup = "what" | "where" | "money" | "progress" | "report" | "trouble";
export type NameList = "area" | "category" | "fund" | "theme" | "cause";
export type WordList = "class" | "status" | "confidence" | "tier";

type Definition = {
  readonly kind: ColumnKind;
  readonly group: ColumnGroup;
  readonly list?: NameList | WordList;
  /** Long words of a report are not put in an order. */
  readonly sortable?: false;
  /** Shown while the reader has chosen nothing, at every level or at one. */
  readonly shown?: true | Level;
  /** A sum over rows has a meaning: totals and group lines show it. */
  readonly summed?: true;
  /** In rows of activities only: a project has many of them. */
  readonly activityOnly?: true;
  readonly projectOnly?: true;
};

const definitions = {
  code: { kind: "text", group: "what", shown: true },
  activity: { kind: "text", group: "what", shown: true, activityOnly: true },
  project: { kind: "text", group: "what" },
  projectCode: { kind: "text", group: "what" },
  activities: { kind: "count", group: "what", projectOnly: true, summed: true },
  tier: { kind: "word", list: "tier", group: "what" },
  issue: { kind: "text", group: "what" },
  theme: { kind: "code", list: "theme", group: "what" },
  unit: { kind: "code", list: "area", group: "where", shown: true },
  cluster: { kind: "code", list: "area", group: "where" },
  region: { kind: "code", list: "area", group: "where" },
  district: { kind: "code", list: "area", group: "where", activityOnly: true },
  agency: { kind: "text", group: "where", activityOnly: true },
  class: { kind: "word", list: "class", group: "money", activityOnly: true },
  category: { kind: "code", list: "category", group: "money", activityOnly: true },
  categoryPath: { kind: "text", group: "money", activityOnly: true },
  fund: { kind: "code", list: "fund", group: "money" },
  budgetCode: { kind: "text", group: "money", activityOnly: true },
  budgetAct: { kind: "baht", group: "money", summed: true },
  budgetTransfer: { kind: "baht", group: "money", summed: true },
  budgetNet: { kind: "baht", group: "money", shown: true, summed: true },
  budgetAllocated: { kind: "baht", group: "money", summed: true },
  committed: { kind: "baht", group: "money", shown: true, summed: true },
  paid: { kind: "baht", group: "money", shown: true, summed: true },
  spent: { kind: "baht", group: "money", summed: true },
  left: { kind: "baht", group: "money", summed: true },
  paidInMonth: { kind: "baht", group: "money", summed: true },
  official: { kind: "baht", group: "money", summed: true },
  paidPercent: { kind: "percent", group: "progress", shown: true, summed: true },
  spentPercent: { kind: "percent", group: "progress", shown: "project", summed: true },
  officialPercent: { kind: "percent", group: "progress", summed: true },
  planned: { kind: "baht", group: "progress", summed: true },
  plannedPercent: { kind: "percent", group: "progress", shown: "project", summed: true },
  planPoints: { kind: "points", group: "progress", shown: true, summed: true },
  planGap: { kind: "baht", group: "progress", summed: true },
  physical: { kind: "percent", group: "progress", shown: "activity", summed: true },
  plannedPhysical: { kind: "percent", group: "progress", summed: true },
  physicalPoints: { kind: "points", group: "progress", shown: "activity", summed: true },
  status: { kind: "word", list: "status", group: "report", shown: true, summed: true },
  confidence: { kind: "word", list: "confidence", group: "report", shown: true },
  reportedMonth: { kind: "month", group: "report" },
  monthsSince: { kind: "count", group: "report" },
  reportDay: { kind: "day", group: "report" },
  cause: { kind: "code", list: "cause", group: "trouble", activityOnly: true },
  workDone: { kind: "text", group: "trouble", sortable: false, activityOnly: true },
  problem: { kind: "text", group: "trouble", sortable: false, activityOnly: true },
  remedy: { kind: "text", group: "trouble", sortable: false, activityOnly: true },
} as const satisfies Readonly<Record<string, Definition>>;

export type ColumnKey = keyof typeof definitions;
export type Level = "activity" | "project";

export type Column = Definition & { readonly key: ColumnKey; readonly sortable: boolean };

export const columns: readonly Column[] = (Object.entries(definitions) as [ColumnKey, Definition][]).map(([key, definition]) => ({
  ...definition,
  key,
  sortable: definition.sortable ?? true,
})) as readonly Column[];

export const isColumnKey = (text: string): text is ColumnKey => Object.hasOwn(definitions, text);
const columnByKey = Object.fromEntries(columns.map((column) => [column.key, column])) as Readonly<Record<ColumnKey, Column>>;
export const columnOf = (key: ColumnKey): Column => columnByKey[key];

/** Columns that rows of a level can have. */
export const columnsOfLevel = (level: Level): readonly Column[] =>
  columns.filter(({ activityOnly, projectOnly }) => !(level === "project" ? activityOnly : projectOnly));

/**
 * What is shown while nothing is chosen: at project level the project's name stands for the activity's. Beside the status stands what
 * decides it: an activity's physical progress against its plan, a project's payments against its plan (DOMAIN §7).
 */
export const defaultColumns = (level: Level): readonly ColumnKey[] =>
  columnsOfLevel(level)
    .filter(({ key, shown }) => shown === true || shown === level || (level === "project" && (key === "project" || key === "activities")))
    .map(({ key }) => key);
