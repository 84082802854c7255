import type { BoardFilter } from "@/lib/reporting/rules/completeness-arrange";

/** Where one is on the board, as its address says it. */
export type BoardAt = BoardFilter & { readonly year: number };

/** The parts of the address that differ from what the page shows by itself; `month` always stands, so that a link means one month. */
export function boardQuery(at: BoardAt): string {
  const query = new URLSearchParams({ year: String(at.year), month: String(at.month) });
  if (at.areaId) query.set("area", at.areaId);
  if (at.state) query.set("state", at.state);
  if (at.order !== "place") query.set("order", at.order);
  if (at.search) query.set("q", at.search);
  return query.toString();
}

export const boardHref = (at: BoardAt, change: Partial<BoardAt> = {}): string => `/completeness?${boardQuery({ ...at, ...change })}`;

/** The same figures as a file. */
export const boardFileHref = (at: BoardAt, format: "csv" | "xlsx" | "json"): string =>
  `/api/v1/completeness?${boardQuery(at)}&format=${format}`;
