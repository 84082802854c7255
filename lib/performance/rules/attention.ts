/**
 * What asks for somebody's attention in an activity's month (docs/figures.md, DOMAIN §7). Each activity in frame carries the
 * flags it raised at the month's end, by the settings valid on that day; they are stored with its figures.
 *   capital_not_begun: capital, nothing committed and nothing paid · critical: rated critical
 *   paid_ahead: paid further than the work · physical_ahead: worked further than paid
 *   not_reported: nothing sent for the month · stale: the newest figures are too old · overcommitted: D + P above N
 */
export const attentionFlags = [
  "capital_not_begun",
  "critical",
  "paid_ahead",
  "physical_ahead",
  "not_reported",
  "stale",
  "overcommitted",
] as const;
export type AttentionFlag = (typeof attentionFlags)[number];
