/**
 * What the database tells on the channel `figures` at the commit of whoever changed stored figures: a unit, a fiscal year, and
 * the first fiscal month that changed (later ones may carry it).
 */
export type FigureNotice = { readonly areaId: string; readonly fiscalYear: number; readonly month: number };

/** The notice of a payload; null for anything else, because any client of the database may raise a notice. */
export function noticeFrom(payload: string | undefined): FigureNotice | null {
  let value: unknown;
  try {
    value = JSON.parse(payload ?? "");
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { areaId, fiscalYear, month } = value as Record<string, unknown>;
  if (typeof areaId !== "string" || !isWhole(fiscalYear, 2400, 2700) || !isWhole(month, 1, 12)) return null;
  return { areaId, fiscalYear, month };
}

const isWhole = (value: unknown, from: number, to: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= from && value <= to;

/** What a screen is told: the area it looks at, the year, the first month that changed, and when the last change arrived. Never a figure. */
export type FigureChange = { readonly areaId: string; readonly year: number; readonly month: number; readonly asOf: string };

/** How long until the next message may go, when the last one went `sinceLastMs` ago: at once after a quiet second, else the rest of it. */
export const waitBeforeTelling = (sinceLastMs: number, everyMs: number): number => Math.max(0, everyMs - sinceLastMs);
