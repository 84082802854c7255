import { defaultLocale, isLocale, type Locale } from "./locale";

/**
 * What a person may set without signing in: language, theme, text size, shortcut keys. Each is one cookie, so that the server draws the
 * page right the first time and nothing needs a script.
 */
export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

export const textSizes = ["small", "normal", "large"] as const;
export type TextSize = (typeof textSizes)[number];

/** Whether single-letter and number keys act (WCAG 2.1.4: they can be turned off). */
export const keyChoices = ["on", "off"] as const;
export type KeyChoice = (typeof keyChoices)[number];

export type Preferences = { readonly locale: Locale; readonly theme: Theme; readonly text: TextSize; readonly keys: KeyChoice };

const oneOf = <T extends string>(choices: readonly T[], value: string | undefined, fallback: T): T =>
  choices.find((choice) => choice === value) ?? fallback;

/** Reads the cookies; anything unknown falls back to Thai, light, normal, keys on. */
export function preferencesFrom(cookie: (name: string) => string | undefined): Preferences {
  const lang = cookie("lang");
  return {
    locale: isLocale(lang) ? lang : defaultLocale,
    theme: oneOf(themes, cookie("theme"), "light"),
    text: oneOf(textSizes, cookie("text"), "normal"),
    keys: oneOf(keyChoices, cookie("keys"), "on"),
  };
}

/** The values a preference cookie may take, by cookie name; nothing else is ever written. */
export const preferenceChoices: Readonly<Record<string, readonly string[]>> = {
  lang: ["th", "en"],
  theme: themes,
  text: textSizes,
  keys: keyChoices,
};
