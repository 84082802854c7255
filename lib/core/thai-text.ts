/** Thai input as people and spreadsheets really write it (DOMAIN §12, §14), made uniform before anything reads it. */

const thaiZero = "๐".charCodeAt(0);

/** ๑๒๓ → 123; other characters stay. */
export const toArabicDigits = (text: string): string => text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - thaiZero));

/**
 * One spelling for one word: NFC, nikhahit + า → ำ (also with a tone mark between), no zero-width characters or BOM,
 * any run of white space → one space, trimmed. Digits are left as written.
 */
export function normalizeThai(text: string): string {
  // Numbers and codes, most cells of a large file, hold nothing to make uniform.
  if (/^[!-~]*$/.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, "$1\u0E33")
    .replace(/[\s\u00A0]+/g, " ")
    .trim();
}

/** Blank as official tables write it: empty, "-", "–", "—" or "ไม่มี". */
export const isBlank = (text: string): boolean => /^(?:|[-–—]+|ไม่มี)$/.test(normalizeThai(text));

/** The key names are matched by: normalised, Arabic digits, lower case, no spaces or dots. */
export const matchKeyOf = (name: string): string => toArabicDigits(normalizeThai(name)).toLowerCase().replace(/[\s.]/g, "");
