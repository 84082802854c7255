import { areaIdSchema, type FigureQuery, figureQueryFrom } from "./schema";

/** The conditions of figures in an address, in the one order all links write them. */
const conditions = ["year", "month", "class", "fund", "theme"] as const;

/** What a page is given as its search: a repeated name comes as several. */
export type PageSearch = Readonly<Record<string, string | string[] | undefined>>;

/** The first of each name; a form sends an open choice as nothing, which is left out. */
export function singleValues(search: PageSearch): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => {
      const single = [value].flat()[0];
      return single ? [[name, single]] : [];
    }),
  );
}

/** The conditions of the figures alone, as a query: equal for equal figures, so that a page reads them once. */
export function figuresQueryOf(search: PageSearch): string {
  const given = singleValues(search);
  return new URLSearchParams(
    conditions.flatMap((name): [string, string][] => (given[name] === undefined ? [] : [[name, given[name]]])),
  ).toString();
}

export type AskedFigures = Partial<FigureQuery> & { readonly areaId: string; readonly now: Date };

/**
 * The figures a page's address asks for, now; null where it names no area. What is not a year, month or class is dropped: the page
 * then shows its default (an endpoint refuses instead, `areaEndpoint`).
 */
export function askedByPage(areaId: string, figuresQuery: string): AskedFigures | null {
  const id = areaIdSchema.safeParse(areaId);
  if (!id.success) return null;
  const asked = figureQueryFrom(Object.fromEntries(new URLSearchParams(figuresQuery)));
  return { ...(asked.success ? asked.data : {}), areaId: id.data, now: new Date() };
}
