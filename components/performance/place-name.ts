import type { Locale } from "@/lib/i18n/locale";
import type { Place } from "@/lib/performance/rules/places";

/** The full official name on titles, the short one in lists. */
export const fullName = (place: Pick<Place, "nameTh" | "nameEn">, locale: Locale): string =>
  locale === "th" ? place.nameTh : place.nameEn;
export const shortName = (place: Pick<Place, "shortTh" | "shortEn">, locale: Locale): string =>
  locale === "th" ? place.shortTh : place.shortEn;
