/** Languages of the screens; Thai is the default and the language of record. */
export const locales = ["th", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "th";

export const isLocale = (value: unknown): value is Locale => value === "th" || value === "en";
