/**
 * Handing a position from person to person. The password belongs to the position, so the day the new holder begins is the
 * day the old password must die: while somebody holds the position, a hand-over happens today. An empty position may be
 * given to someone who begins later. Days are ISO days in Bangkok.
 */
export type HandOver = "begin" | "succeed" | "correct" | "not_today" | "ends_before_start";

export function planHandOver(
  holder: { readonly startsOn: string } | null,
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null },
  today: string,
): HandOver {
  if (endsOn !== null && endsOn < startsOn) return "ends_before_start";
  if (startsOn < today || (holder && startsOn !== today)) return "not_today";
  if (!holder) return "begin";
  // Named the wrong person a moment ago: the assignment of today is corrected, it never was a tenure.
  return holder.startsOn === today ? "correct" : "succeed";
}
