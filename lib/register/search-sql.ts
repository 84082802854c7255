import { normalizeThai, toArabicDigits } from "@/lib/core/thai-text";
import type { Bind } from "./sql";

/**
 * Words as people type them: spaces part them, and Thai written without spaces is parted at its words, so that any order finds.
 * A text in quotation marks stays together, and so do pieces under three letters: alone they would find nearly everything.
 */
export function searchWords(text: string): string[] {
  const key = searchKeyOf(text);
  const words = [...key.matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/g)].flatMap(([, kept, word]) =>
    kept === undefined ? partsOf(word ?? "") : [kept.trim()],
  );
  return [...new Set(words.filter((word) => word !== ""))].slice(0, 8);
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
 * Condition that every word stands somewhere in `<alias>.search_text` (activity or project). One LIKE a word, not `like all`: only
 * so the trigram index is used. Put it into a materialized CTE when rows are also ordered and limited: for a rare word the planner
 * would rather walk the order. No words: true.
 */
export const searchCondition = (alias: string, words: readonly string[], bind: Bind): string =>
  words.length === 0 ? "true" : words.map((word) => `${alias}.search_text like ${bind(patternOf(word))}`).join(" and ");
