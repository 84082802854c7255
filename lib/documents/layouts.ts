/** The official documents there are (DOMAIN §11, reports 2, 3, 4 and 9), by the names of their addresses. */
export const layouts = ["province-summary", "level-summary", "quarter-targets", "not-reported"] as const;
export type Layout = (typeof layouts)[number];

export const isLayout = (name: string): name is Layout => layouts.some((layout) => layout === name);

export const documentFormats = ["pdf", "xlsx"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Thai digits are an option of letters (DOMAIN §12). */
export const digitChoices = ["arabic", "thai"] as const;
export type DigitChoice = (typeof digitChoices)[number];
