import protectedWords from "./protected-words.json";

/**
 * Where a Thai line must not break (DESIGN §4, §15). The browser's dictionary cuts บูรณ|าการ and นครราชสี|มา and parts a
 * number from its unit. Two means, both invisible to whoever copies, searches or listens:
 *   a no-break space (U+00A0) between number and unit · ต./อ./จ./ถ./ม./บ. and its name · day, month and year · ordinal
 *   pieces that stand in a no-break span: protected words and names of provinces.
 * For text on screen; what is stored, compared or exported stays as it was written.
 */
const noBreakSpace = "\u00a0";

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const wordPattern = new RegExp(
  `(${[...protectedWords]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})`,
);

const spaces = {
  placeName: /(^|[\s(])((?:ต|อ|จ|ถ|ม|บ)\.) (?=\S)/g,
  ordinal: /(?<=(?:ตอนบน|ตอนล่าง|ตะวันออก|งวด|ไตรมาส|ฉบับที่|ครั้งที่|หมู่ที่|ม\.)) (?=\d)/g,
  afterNumber: /(?<=\d%?) (?=\p{Script=Thai})/gu,
  monthYear: /(?<=\p{Script=Thai}\.) (?=25\d\d)/gu,
};

/** The text with its no-break spaces in place. */
export const bindSpaces = (text: string): string =>
  text
    .replace(spaces.placeName, `$1$2${noBreakSpace}`)
    .replace(spaces.afterNumber, noBreakSpace)
    .replace(spaces.monthYear, noBreakSpace)
    .replace(spaces.ordinal, noBreakSpace);

/** The text in pieces; `bound` ones must stay on one line. Joined, they are the text with its no-break spaces. */
export const thaiPieces = (text: string): readonly { readonly text: string; readonly bound: boolean; readonly at: number }[] => {
  let at = 0;
  return bindSpaces(text)
    .split(wordPattern)
    .map((piece, index) => {
      const found = { text: piece, bound: index % 2 === 1, at };
      at += piece.length;
      return found;
    })
    .filter(({ text: piece }) => piece !== "");
};
