/** What an overview's address holds: everything that decides its figures, so that a link shows the same page. */
export type OverviewAt = {
  readonly year: number;
  readonly month: number;
  readonly expenseClass?: "recurrent" | "capital" | null;
  readonly fundSource?: string | null;
};

export function overviewQuery({ year, month, expenseClass, fundSource }: OverviewAt): string {
  const query = new URLSearchParams({ year: String(year), month: String(month) });
  if (expenseClass) query.set("class", expenseClass);
  if (fundSource) query.set("fund", fundSource);
  return query.toString();
}

export const overviewAddress = (areaId: string, at: OverviewAt): string => `/overview/${areaId}?${overviewQuery(at)}`;

/** The file of a panel's table, from the API with the same conditions. */
export const tableAddress = (areaId: string, table: string, at: OverviewAt, format: "csv" | "xlsx"): string =>
  `/api/v1/overview/${areaId}/tables/${table}?${overviewQuery(at)}&format=${format}`;
