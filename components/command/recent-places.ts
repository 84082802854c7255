import { z } from "zod/mini";

const kept = 6;
const placeSchema = z.array(
  z.object({ kind: z.enum(["area", "project", "activity"]), id: z.string(), name: z.string(), hint: z.string(), href: z.string() }),
);
export type RecentPlace = z.infer<typeof placeSchema>[number];

/** One list per position, in this browser only: whoever signs in next in another position does not see it. */
const keyOf = (positionId: string): string => `recent-places.${positionId}`;

/** What was opened from the command bar, the newest first; nothing where the browser keeps nothing or something else. */
export function recentPlaces(positionId: string): readonly RecentPlace[] {
  try {
    const parsed = placeSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(positionId)) ?? "[]"));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

export function rememberPlace(positionId: string, place: RecentPlace): void {
  const others = recentPlaces(positionId).filter(({ id }) => id !== place.id);
  try {
    localStorage.setItem(keyOf(positionId), JSON.stringify([place, ...others].slice(0, kept)));
  } catch {
    // A browser that keeps nothing still searches.
  }
}
