/** Figures are fresh for half a minute: long enough to open and close rows, short enough to see what was just certified. */
const freshMs = 30_000;

type Kept = { readonly asked: Promise<unknown>; readonly since: number };
type Read = (address: string) => Promise<unknown>;

/**
 * Answers of the page's own API by address: who asks for the same within half a minute gets the same answer, also while it is on
 * its way. What failed is asked once more at once, and anew by the next who asks.
 */
export function keptAnswers(read: Read, now: () => number = Date.now): Read {
  const kept = new Map<string, Kept>();
  return (address) => {
    for (const [each, { since }] of kept) if (now() - since >= freshMs) kept.delete(each);
    const known = kept.get(address);
    if (known) return known.asked;
    const asked = read(address).catch(() => read(address));
    kept.set(address, { asked, since: now() });
    asked.catch(() => kept.delete(address));
    return asked;
  };
}
