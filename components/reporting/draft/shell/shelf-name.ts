/** The browser's database of typed cells. */
export const shelfName = "report-drafts";
