import { normalizeThai, toArabicDigits } from "@/lib/core/thai-text";

export type Piece = { readonly text: string; readonly hit: boolean; readonly at: number };

/** One spelling for the search and the text, letter for letter, so that places found in it are places of the text as written. */
const fold = (text: string): string => toArabicDigits(text).toLowerCase();

const segmenter = new Intl.Segmenter("th", { granularity: "word" });

/** The words a search is made of: what stands between spaces. */
export const wordsOf = (search: string): readonly string[] => fold(normalizeThai(search)).split(" ").filter(Boolean);

function placesOf(text: string, word: string): [from: number, to: number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push([at, at + word.length]);
  return places;
}

/** A word that is not in the text as typed may be several written together: ซ่อมถนน is found as ซ่อม and ถนน. */
function placesOfWord(text: string, word: string): [from: number, to: number][] {
  const whole = placesOf(text, word);
  if (whole.length > 0) return whole;
  const parts = [...segmenter.segment(word)].map(({ segment }) => segment).filter((part) => part.length > 1 && part !== word);
  return parts.flatMap((part) => placesOf(text, part));
}

/** The text cut where the searched words stand in it, in any order; without a search or a find it is one piece. */
export function highlighted(text: string, words: readonly string[]): readonly Piece[] {
  const folded = fold(text);
  const whole: Piece[] = [{ text, hit: false, at: 0 }];
  if (words.length === 0 || folded.length !== text.length) return whole;
  const places = words.flatMap((word) => placesOfWord(folded, word)).sort(([a], [b]) => a - b);
  const pieces: Piece[] = [];
  let done = 0;
  for (const [from, to] of places) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    if (start > done) pieces.push({ text: text.slice(done, start), hit: false, at: done });
    pieces.push({ text: text.slice(start, to), hit: true, at: start });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false, at: done });
  return pieces.length > 0 ? pieces : whole;
}
