import { normalizeThai, toArabicDigits } from "@/lib/core/thai-text";
import type { Bind } from "./sql";

/** What must stand in a row: all of the words somewhere in its text, or its unit among those the words name. */
export type SearchTerm = { readonly words: readonly string[]; readonly unitIds: readonly string[] };

/** Units a written name means, by their ids (lib/areas/rules/match-unit); none for a word that names no place. */
export type UnitsNamed = (written: string) => readonly string[];

/** A piece of a typed word; `opens` and `closes` say that the typed word begins or ends with it. */
type Piece = { readonly text: string; readonly kept: boolean; readonly opens: boolean; readonly closes: boolean };

const mostTerms = 8;
/** Pieces a place's name may come in: "nakhon si thammarat province", "กลุ่มจังหวัดภาคเหนือตอนบน 1". */
const longestName = 8;
/** Letters a name must have to be taken out of words written without spaces: "เลย", "ตาก", "น่าน" are words as well. */
const leastGlued = 5;

/**
 * Words as people type them: spaces part them, and Thai written without spaces is parted at its words, so that any order finds.
 * A text in quotation marks stays together, and so do pieces under three letters: alone they would find nearly everything.
 * What names a province or cluster is one term, and finds what belongs there ("โคราช") beside what says so; in quotation marks it
 * is text only.
 */
export function searchTerms(text: string, unitsNamed: UnitsNamed): SearchTerm[] {
  const pieces = piecesOf(text);
  const terms = new Map<string, SearchTerm>();
  for (let at = 0; at < pieces.length && terms.size < mostTerms; ) {
    const { words, unitIds } = nameAt(pieces.slice(at, at + longestName), unitsNamed) ?? { words: [pieces[at]?.text ?? ""], unitIds: [] };
    terms.set(JSON.stringify([words, unitIds]), { words, unitIds });
    at += words.length;
  }
  return [...terms.values()];
}

/** The longest name the pieces begin with. */
function nameAt(pieces: readonly Piece[], unitsNamed: UnitsNamed): SearchTerm | null {
  for (let count = pieces.length; count > 0; count--) {
    const run = pieces.slice(0, count);
    if (run.some(({ kept }) => kept)) continue;
    const words = run.map(({ text }) => text);
    const written = words.join("");
    if (!(run[0]?.opens && run.at(-1)?.closes) && written.length < leastGlued) continue;
    const unitIds = unitsNamed(written);
    if (unitIds.length > 0) return { words, unitIds };
  }
  return null;
}

function piecesOf(text: string): Piece[] {
  const pieces = [...searchKeyOf(text).matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/g)].flatMap(([, quoted, word]): Piece[] => {
    if (quoted !== undefined) return [{ text: quoted.trim(), kept: true, opens: true, closes: true }];
    const parts = partsOf(word ?? "");
    return parts.map((part, index) => ({ text: part, kept: false, opens: index === 0, closes: index === parts.length - 1 }));
  });
  return pieces.filter((piece) => piece.text !== "");
}

/** The spelling `search_text` is kept in (the database's search_key). */
export const searchKeyOf = (text: string): string => toArabicDigits(normalizeThai(text)).toLowerCase();

const segmenter = new Intl.Segmenter("th", { granularity: "word" });

function partsOf(word: string): string[] {
  if (!/[\u0E00-\u0E7F]/.test(word)) return [word];
  const parts: string[] = [];
  let short = "";
  for (const { segment } of segmenter.segment(word)) {
    short += segment;
    if (short.length < 3) continue;
    parts.push(short);
    short = "";
  }
  if (short === "") return parts;
  const last = parts.pop();
  return [...parts, `${last ?? ""}${short}`];
}

/** A word as a pattern that finds it anywhere; what LIKE reads as a sign is escaped. */
export const patternOf = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/**
 * Condition that every term is met by `<alias>`, an activity or project: one LIKE a word in `search_text`, not `like all`, and a
 * place by the ids of its units: only so are the indexes used, the trigrams' and the area's. Put it into a materialized CTE when rows
 * are also ordered and limited: for a rare word the planner would rather walk the order. No terms: true.
 */
export const searchCondition = (alias: string, terms: readonly SearchTerm[], bind: Bind): string =>
  terms.length === 0 ? "true" : terms.map((term) => termCondition(alias, term, bind)).join(" and ");

function termCondition(alias: string, { words, unitIds }: SearchTerm, bind: Bind): string {
  const said = words.map((word) => `${alias}.search_text like ${bind(patternOf(word))}`).join(" and ");
  return unitIds.length > 0 ? `(${said} or ${alias}.area_id = any(${bind(unitIds)}::text[]))` : said;
}
