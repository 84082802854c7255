/** Order and choice of columns: lists of keys, changed without touching the one given. */

export function moved(keys: readonly string[], key: string, to: number): readonly string[] {
  const from = keys.indexOf(key);
  if (from < 0 || from === to) return keys;
  const rest = keys.filter((other) => other !== key);
  const at = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, at), key, ...rest.slice(at)];
}

/** A column that is switched on comes to stand after the nearest shown column before it in the catalogue. */
export function switchedOn(shown: readonly string[], key: string, catalogue: readonly string[]): readonly string[] {
  if (shown.includes(key)) return shown;
  const before = catalogue.slice(0, catalogue.indexOf(key)).findLast((other) => shown.includes(other));
  const at = before === undefined ? 0 : shown.indexOf(before) + 1;
  return [...shown.slice(0, at), key, ...shown.slice(at)];
}

export const switchedOff = (shown: readonly string[], key: string): readonly string[] => shown.filter((other) => other !== key);

/** What the chooser lists: shown columns in their order, each hidden one after the column it follows in the catalogue. */
export const listed = (shown: readonly string[], catalogue: readonly string[]): readonly string[] =>
  catalogue.reduce<readonly string[]>((keys, key) => switchedOn(keys, key, catalogue), shown);

export const sameOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);
