/**
 * Settings are dated: what was true stays readable, so a new value opens a new period and closes the last one the day
 * before. Days are ISO days; a period without an end is open.
 */
export type Placement = "first" | "append" | "replace" | "too_early";

/**
 * How a value valid from `from` joins the periods of its setting. It may replace the latest period only while that has
 * not begun before today: nothing was computed with it yet except today.
 */
export function placePeriod(latestFrom: string | null, from: string, today: string): Placement {
  if (latestFrom === null) return "first";
  if (from > latestFrom) return "append";
  return from === latestFrom && latestFrom >= today ? "replace" : "too_early";
}

/** The day before an ISO day. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
