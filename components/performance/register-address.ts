import type { Overview } from "@/lib/performance/rules/overview-view";

/** What a panel asks the register to list, beside the page's own place, month and filters. */
export type RegisterAsk = { readonly flag?: string; readonly cause?: string; readonly status?: string; readonly areaId?: string };

/** The register's address for the works a panel names: the page's own place, month and filters, and the panel's condition. */
export function registerAddress({ place, year, month, filter }: Overview, { areaId, ...ask }: RegisterAsk): string {
  const query = new URLSearchParams({ year: String(year), month: String(month) });
  const area = areaId ?? place.id;
  if (area !== "moi") query.set("area", area);
  if (filter.expenseClass) query.set("class", filter.expenseClass);
  if (filter.fundSource) query.set("fund", filter.fundSource);
  if (filter.theme) query.set("theme", filter.theme);
  for (const [name, value] of Object.entries(ask)) if (value) query.set(name, value);
  return `/register?${query}`;
}
