/** Views a person named, listed in this browser only; the view itself is its address. */
export type SavedView = { readonly name: string; readonly href: string };

const most = 30;
const keyOf = (position: string): string => `register.views.${position}`;

const isView = (value: unknown): value is SavedView =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  typeof value.name === "string" &&
  "href" in value &&
  typeof value.href === "string" &&
  /^\/register(\?|$)/.test(value.href);

type Shelf = Pick<Storage, "getItem" | "setItem">;

export function readViews(shelf: Shelf, position: string): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(keyOf(position)) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isView).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** False where the browser keeps nothing: full, or closed to pages. */
export function writeViews(shelf: Shelf, position: string, views: readonly SavedView[]): boolean {
  try {
    shelf.setItem(keyOf(position), JSON.stringify(views.slice(0, most)));
    return true;
  } catch {
    return false;
  }
}

/** The newest first; a name stands once. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] =>
  [view, ...views.filter(({ name }) => name !== view.name)].slice(0, most);
