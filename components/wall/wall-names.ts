import type { Locale } from "@/lib/i18n/locale";
import type { WallPlace, WallView } from "@/lib/live/rules/wall-view";

/** The short name in lists, the full one in titles. */
export const shortOf = (place: WallPlace, locale: Locale): string => (locale === "th" ? place.shortTh : place.shortEn);
export const fullOf = (place: WallPlace, locale: Locale): string => (locale === "th" ? place.nameTh : place.nameEn);

/** The same wall of another area. */
export function wallAddress(areaId: string, { year, month, filter }: Pick<WallView, "year" | "month" | "filter">): string {
  const query = new URLSearchParams({ year: String(year), month: String(month) });
  for (const [name, value] of [
    ["class", filter.expenseClass],
    ["fund", filter.fundSource],
    ["theme", filter.theme],
  ] as const) {
    if (value) query.set(name, value);
  }
  return `/wall/${areaId}?${query}`;
}
