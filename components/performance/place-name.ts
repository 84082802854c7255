import type { Locale } from "@/lib/i18n/locale";
import type { Place } from "@/lib/performance/rules/places";

/** The full official name on titles, the short one in lists. */
export const fullName = (place: Pick<Place, "nameTh" | "nameEn">, locale: Locale): string =>
  locale === "th" ? place.nameTh : place.nameEn;
export const shortName = (place: Pick<Place, "shortTh" | "shortEn">, locale: Locale): string =>
  locale === "th" ? place.shortTh : place.shortEn;

/** A member's short name under its parent's, without repeating it (Upper Northeast 1: Upper 1); whole where no word would be left. */
export function memberName(name: string, parent: string): string {
  const rest = name.replace(parent, "").replace(/\s+/g, " ").trim();
  return /\p{L}/u.test(rest) ? rest : name;
}
