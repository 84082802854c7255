import { type TrailFilter, trailFilterSchema } from "@/lib/audit/schema";
import { parseThaiDay } from "@/lib/core/thai-date";

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The page's address as a filter. What cannot be read is left out and named, so that the list never silently shows something else. */
export function filterOfQuery(query: Query): { filter: TrailFilter; unreadable: readonly string[] } {
  const unreadable: string[] = [];
  const filter: Record<string, string> = {};
  for (const [name, raw] of Object.entries(query)) {
    if (typeof raw !== "string" || raw.trim() === "" || !(name in trailFilterSchema.shape)) continue;
    const day = name === "from" || name === "to" ? parseThaiDay(raw) : null;
    const value = day ? (day.ok ? day.day : null) : raw.trim();
    const fits = value !== null && trailFilterSchema.safeParse({ [name]: value }).success;
    if (fits) filter[name] = value;
    else unreadable.push(name);
  }
  return { filter: trailFilterSchema.parse(filter), unreadable };
}
