/** Whether two records, lists or words hold the same: plain data only, as a browser's store gives it back. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isSameData(one[key], other[key]));
}

/** The former of two that hold the same: who compares by identity sees no change. */
export const keptIfSame = <T>(former: T | undefined, now: T): T => (former !== undefined && isSameData(former, now) ? former : now);
