import protectedWords from "./protected-words.json";

/**
 * Where a Thai line must not break (DESIGN §4, §15). The browser's dictionary cuts บูรณ|าการ and parts a number from its
 * unit; here a word joiner (U+2060) goes into protected words and a no-break space (U+00A0) between
 *   number and unit · ต./อ./จ./ถ./ม./บ. and its name · day, month and year · name and ordinal ("ตอนล่าง 1").
 * For text on screen only: the result holds invisible characters and must not be stored, compared or exported.
 */
const joiner = "\u2060";
const noBreakSpace = "\u00a0";

const words = [...protectedWords].sort((a, b) => b.length - a.length);
const wordPattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");

const graphemes = new Intl.Segmenter("th", { granularity: "grapheme" });

const bound = (word: string): string => Array.from(graphemes.segment(word), ({ segment }) => segment).join(joiner);

const spaces = {
  placeName: /(^|[\s(])((?:ต|อ|จ|ถ|ม|บ)\.) (?=\S)/g,
  ordinal: /(?<=(?:ตอนบน|ตอนล่าง|ตะวันออก|งวด|ไตรมาส|ฉบับที่|ครั้งที่|หมู่ที่|ม\.)) (?=\d)/g,
  afterNumber: /(?<=\d%?) (?=\p{Script=Thai})/gu,
  monthYear: /(?<=\p{Script=Thai}\.) (?=25\d\d)/gu,
};

export function bindThai(text: string): string {
  return text
    .replace(spaces.placeName, `$1$2${noBreakSpace}`)
    .replace(spaces.afterNumber, noBreakSpace)
    .replace(spaces.monthYear, noBreakSpace)
    .replace(spaces.ordinal, noBreakSpace)
    .replace(wordPattern, bound);
}
