import type { RegisterQuery } from "../schema";

/** A place in an order: the row it stands at, by its sort value (null sorts last) and id, and which way the page goes from there. */
export type Cursor = { readonly value: string | null; readonly id: string; readonly backward: boolean };

type Sort = RegisterQuery["sort"];
const nameOf = ({ column, descending }: Sort): string => `${descending ? "-" : ""}${column}`;

export const writeCursor = (sort: Sort, { value, id, backward }: Cursor): string =>
  Buffer.from(JSON.stringify([nameOf(sort), value, id, backward ? 1 : 0])).toString("base64url");

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Null when the text is no cursor of this order: it was made for another sort, or by hand. `isValue` tells values of the sort's type. */
export function readCursor(text: string, sort: Sort, isValue: (value: string) => boolean): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!Array.isArray(parsed)) return null;
    const [name, value, id, backward]: unknown[] = parsed;
    if (name !== nameOf(sort) || typeof id !== "string" || !uuid.test(id)) return null;
    if (value !== null && (typeof value !== "string" || !isValue(value))) return null;
    return { value, id, backward: backward === 1 };
  } catch {
    return null;
  }
}
