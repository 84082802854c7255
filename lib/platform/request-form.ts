/**
 * A form's fields as the object a schema reads. A dotted name nests ("lines.3.disbursed"), all-number keys become a list,
 * a repeated name becomes a list of its values. Text stays text: schemas say what a number is.
 */
type Leaf = string | File | (string | File)[];
export type FormTree = { [key: string]: Leaf | FormTree | unknown[] };

/** Far above any form of ours; a form past these is a mistake or an attack and is cut there. */
const maxFields = 20_000;
const maxDepth = 6;
/** React's own fields of a server action, and names that would reach into objects' prototypes. */
const ignored = /^\$ACTION|(^|\.)(__proto__|constructor|prototype)(\.|$)/;

/** No database text holds U+0000, and nobody types it. */
const textOf = <T>(value: T): T | string => (typeof value === "string" ? value.replaceAll("\0", "") : value);

export function treeOfForm(form: FormData): unknown {
  const root: FormTree = {};
  const names = [...new Set(form.keys())].filter((name) => !ignored.test(name)).slice(0, maxFields);
  for (const name of names) {
    const values = form.getAll(name).map(textOf);
    place(root, name.split(".", maxDepth), values.length === 1 ? (values[0] ?? "") : values);
  }
  return listsOf(root);
}

function place(root: FormTree, path: readonly string[], value: Leaf): void {
  let node = root;
  for (const key of path.slice(0, -1)) {
    const next = Object.hasOwn(node, key) ? node[key] : undefined;
    const inner: FormTree = isTree(next) ? next : {};
    node[key] = inner;
    node = inner;
  }
  node[path.at(-1) ?? ""] = value;
}

const isTree = (value: unknown): value is FormTree =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof File);

function listsOf(node: FormTree): unknown {
  const entries = Object.entries(node).map(([key, value]) => [key, isTree(value) ? listsOf(value) : value] as const);
  const numbered = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  if (!numbered) return Object.fromEntries(entries);
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
}

/** What was typed, to fill the form again after a refusal. Files and secrets are never sent back. */
export function valuesOfForm(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !ignored.test(name) && !/password/i.test(name)) values[name] = value;
  }
  return values;
}
