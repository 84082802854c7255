import { matchKeyOf, normalizeThai, toArabicDigits } from "@/lib/core/thai-text";

/** Words beyond these are not read: a search is a few words. */
const mostWords = 6;

/** What was typed as words: one spelling, Arabic digits, small letters, each once. Partial words match, in any order. */
export function wordsOf(text: string): string[] {
  const words = toArabicDigits(normalizeThai(text)).toLowerCase().split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, mostWords);
}

/** A word as a LIKE pattern that finds it anywhere. */
export const patternOf = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/** Whether every word stands somewhere in one of the names, without spaces, dots or Thai digits in the way. */
export function holdsWords(names: readonly string[], words: readonly string[]): boolean {
  const keys = names.map(matchKeyOf);
  return words.every((word) => {
    const key = matchKeyOf(word);
    return keys.some((name) => name.includes(key));
  });
}
