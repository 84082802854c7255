import { checkFields } from "./figures";

/** One cell of a report line, as the form, the browser's store and the API name it. */
export const cellFields = [...checkFields, "workDone", "problem", "delayCause", "remedy", "selfRating"] as const;
export type CellField = (typeof cellFields)[number] | `warningReasons.${string}`;
