/**
 * When a month may be reported (DOMAIN §9): from the round's opening to its closing instant. The dates are data and may be
 * changed round by round; certifying and returning go on after the closing. Late reports and reopening are requests of their own.
 */
export const roundStates = ["not_open", "open", "closing_soon", "closed"] as const;
export type RoundState = (typeof roundStates)[number];

export type RoundDates = { readonly opensAt: Date | string; readonly closesAt: Date | string };

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The state at an instant. Opens at `opensAt` exactly and is closed from `closesAt` on; no round = not open.
 * `closingSoonDays`: how long before the closing it counts as closing soon.
 */
export function roundStateOf(round: RoundDates | null, now: Date, closingSoonDays: number): RoundState {
  if (!round || now.getTime() < new Date(round.opensAt).getTime()) return "not_open";
  const left = new Date(round.closesAt).getTime() - now.getTime();
  if (left <= 0) return "closed";
  return left <= closingSoonDays * dayMs ? "closing_soon" : "open";
}

/** Drafts and submissions are taken while the round is open. */
export const acceptsReports = (state: RoundState): boolean => state === "open" || state === "closing_soon";
