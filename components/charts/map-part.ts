import drawing from "./thailand.svg";

const file: string = drawing.src;

/** The address of a part of the country's drawing, for `<use href>`: the outline of a province. */
export const provincePart = (id: string): string => `${file}#p${id}`;
/** All provinces together. */
export const countryPart = `${file}#country`;
/** The borders between provinces, and the coast with the country's border. */
export const bordersPart = `${file}#borders`;
export const coastPart = `${file}#coast`;
