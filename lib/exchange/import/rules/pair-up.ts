import { likeness } from "@/lib/core/likeness";
import { matchKeyOf } from "@/lib/core/thai-text";

/**
 * Pairs what a file names with what the base holds, in passes from certain to likely; each thing is paired once.
 * Identity (docs/importing.md): number and name; then the name alone; then a corrected name: the same number, or the only
 * ones left, provided the names are alike. Anything else is new.
 */
export type Named<T> = { readonly thing: T; readonly no: string | null; readonly name: string; readonly amount: bigint };

/** A corrected spelling changes a letter or a word; a different work shares little more than "โครงการพัฒนา". */
const alikeEnough = 0.7;

export function pairUp<F, S>(fresh: readonly Named<F>[], stored: readonly Named<S>[]): Map<F, S> {
  const pairs = new Map<F, S>();
  const open = new Set(stored);
  const waiting = new Set(fresh);
  const take = (one: Named<F>, other: Named<S>) => {
    pairs.set(one.thing, other.thing);
    waiting.delete(one);
    open.delete(other);
  };
  const pass = (keyOf: (named: Named<unknown>) => string | null) => {
    const byKey = new Map<string, Named<S>[]>();
    for (const other of open) {
      const key = keyOf(other);
      const same = key === null ? undefined : byKey.get(key);
      if (same) same.push(other);
      else if (key !== null) byKey.set(key, [other]);
    }
    for (const one of [...waiting]) {
      const other = byKey.get(keyOf(one) ?? "\0")?.shift();
      if (other) take(one, other);
    }
  };
  const keys = new Map([...fresh, ...stored].map((named): [Named<unknown>, string] => [named, matchKeyOf(named.name)]));
  const nameKey = (named: Named<unknown>) => keys.get(named) ?? "";
  // Items of one name repeat within a project: equal amounts find each other first.
  pass((named) => `${named.no ?? ""}\n${nameKey(named)}\n${named.amount}`);
  pass((named) => (named.no === null ? null : `${named.no}\n${nameKey(named)}`));
  pass((named) => `${nameKey(named)}\n${named.amount}`);
  pass(nameKey);

  const alike = (one: Named<F>, other: Named<S>) => likeness(nameKey(one), nameKey(other)) >= alikeEnough;
  for (const one of [...waiting]) {
    const sameNumber = one.no === null ? [] : [...open].filter((other) => other.no === one.no);
    const [candidate] = sameNumber.length > 0 ? sameNumber : waiting.size === 1 && open.size === 1 ? open : [];
    if (candidate && alike(one, candidate)) take(one, candidate);
  }
  return pairs;
}
