import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { matchKeyOf } from "@/lib/core/thai-text";
import type { FoundArea, SearchAnswer } from "../rules/search-view";
import { patternOf, wordsOf } from "../rules/words";
import type { SearchQuery } from "../schema";
import { type AreaHits, loadAreaHits, loadNames } from "../store";

const most = 10;
/** Letters that must be typed before names are searched: one letter is in all of them. */
const leastLetters = 2;

/**
 * Areas, projects and activities the actor may see, at most ten of each, whose names hold every word typed, in any order and in
 * parts. Two statements; one where places are enough. Nothing outside the actor's areas is found.
 */
export async function searchPlaces(actor: Actor, { q, kind }: SearchQuery): Promise<SearchAnswer> {
  const words = wordsOf(q);
  const overview = scopeOf(actor, "overview.read");
  if (overview.areaIds.length === 0 || (words.length === 0 && kind === "all")) return { areas: [], projects: [], activities: [] };
  const keys = words.map(matchKeyOf);
  const [first = ""] = keys;
  const hits = await loadAreaHits(overview, keys.map(patternOf), patternOf(first).slice(1));
  const areas = areasOf(hits, words.length, kind === "area" && words.length === 0);
  if (kind === "area" || q.trim().length < leastLetters) return { areas, projects: [], activities: [] };
  const named = words.map((word, index) => ({ pattern: patternOf(word), areaIds: placesNamed(hits, index + 1) }));
  return { areas, ...(await loadNames(scopeOf(actor, "project.read"), named, most)) };
}

/** Places that hold every word; those whose name begins with the first come first. */
function areasOf(hits: readonly AreaHits[], wordCount: number, all: boolean): FoundArea[] {
  const whole = hits.filter((area) => area.hits.length === wordCount);
  const ordered = [...whole.filter(({ starts }) => starts), ...whole.filter(({ starts }) => !starts)];
  return (all ? whole : ordered.slice(0, most)).map(({ hits: _, starts: __, ...area }) => area);
}

/** A word that names many places ("จังหวัด") tells none apart and is looked for in names only. */
const tellingPlaces = 8;

function placesNamed(hits: readonly AreaHits[], word: number): string[] {
  const ids = hits.filter((area) => area.hits.includes(word)).map(({ id }) => id);
  return ids.length <= tellingPlaces ? ids : [];
}
