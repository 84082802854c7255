import type { Locale } from "@/lib/i18n/locale";
import type { Place } from "@/lib/performance/rules/places";

/** The full official name on titles, the short one in lists. */
export const fullName = (place: Pick<Place, "nameTh" | "nameEn">, locale: Locale): string =>
  locale === "th" ? place.nameTh : place.nameEn;
export const shortName = (place: Pick<Place, "shortTh" | "shortEn">, locale: Locale): string =>
  locale === "th" ? place.shortTh : place.shortEn;

/** A member's short name under its region's heading, without repeating the region; whole where too little would be left. */
export function memberName(name: string, region: string): string {
  const rest = name.startsWith(region) ? name.slice(region.length).replace(/^[\s,–-]+/, "") : name;
  return /[^\d\s]/.test(rest) ? rest : name;
}
