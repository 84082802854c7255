/** What one entry changed, value by value. Nested values are flattened to their path, so that a row reads "name: before → after". */
export type Change = { readonly path: string; readonly before: Plain; readonly after: Plain };
export type Plain = string | number | boolean | null;

/** More differences than this are counted, not shown. */
const shown = 12;

export function changesOf(before: unknown, after: unknown): { readonly changes: readonly Change[]; readonly more: number } {
  const [old, now] = [flat(before), flat(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  const changes = paths
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
  return { changes: changes.slice(0, shown), more: Math.max(0, changes.length - shown) };
}

function flat(value: unknown, path = "", into = new Map<string, Plain>()): Map<string, Plain> {
  if (Array.isArray(value) && value.every(isPlain)) into.set(path, value.join(", "));
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) flat(inner, path ? `${path}.${key}` : key, into);
  } else if (isPlain(value) && path) into.set(path, value);
  return into;
}

const isPlain = (value: unknown): value is Plain => value === null || ["string", "number", "boolean"].includes(typeof value);
