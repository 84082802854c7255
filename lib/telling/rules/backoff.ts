/** How long to wait before the next try, and when to give up: a broken receiver must not be hammered, nor a message forgotten. */
export type Backoff = { readonly firstSeconds: number; readonly longestSeconds: number; readonly attempts: number };

/** An event that cannot be told is a fault of ours: eight tries over about two hours, then it is parked for a person. Health counts by the same number. */
export const eventBackoff: Backoff = { firstSeconds: 15, longestSeconds: 3_600, attempts: 8 };

/** A mail server may be down for a weekend: tries for about three days. */
export const mailBackoff: Backoff = { firstSeconds: 60, longestSeconds: 3_600, attempts: 76 };

/** Seconds until the next try after `attempts` failed ones: doubled each time, never longer than the longest; null = given up. */
export function waitAfter(attempts: number, { firstSeconds, longestSeconds, attempts: most }: Backoff): number | null {
  if (attempts >= most) return null;
  return Math.min(firstSeconds * 2 ** Math.min(attempts - 1, 20), longestSeconds);
}
