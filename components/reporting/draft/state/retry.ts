/**
 * When to try again after no answer: 2, 4, 8 … seconds up to a minute, each spread by a half so that a hall of officers whose
 * line comes back does not knock at one moment ("full jitter" halves). A server that says when is obeyed.
 */
const firstMs = 2_000;
const longestMs = 60_000;

export function retryDelayMs(attempt: number, random: number, retryAfterSeconds: number | null): number {
  if (retryAfterSeconds !== null) return Math.round(retryAfterSeconds * 1000 + random * 2_000);
  const wait = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10));
  return Math.round(wait / 2 + (random * wait) / 2);
}

/** Retry-After: seconds, or a date (RFC 9110 §10.2.3); null when unreadable. */
export function retryAfterOf(header: string | null, now: number): number | null {
  if (!header) return null;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
