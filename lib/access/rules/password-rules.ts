import type { Failure } from "@/lib/core/result";
import common from "./common-passwords.json" with { type: "json" };

/**
 * What a new password must be (NIST SP 800-63B §5.1.1.2: long, not a known one, no composition rules).
 * Counted in code points, so a Thai vowel counts like a letter.
 */
export const shortestPassword = 12;
export const longestPassword = 128;

const refusal = (name: string, params?: Failure["params"]): Failure => ({
  code: `access.${name}`,
  kind: "invalid",
  field: "password",
  ...(params && { params }),
});

/** The reason a new password is refused, or null. */
export function passwordRefusal(password: string, username: string): Failure | null {
  const letters = [...password];
  if (letters.length < shortestPassword) return refusal("password_too_short", { minimum: shortestPassword });
  if (letters.length > longestPassword) return refusal("password_too_long", { maximum: longestPassword });
  const plain = password.toLowerCase();
  const names = username
    .toLowerCase()
    .split(/[._-]/)
    .filter((part) => part.length >= 4);
  if (plain.includes(username.toLowerCase()) || names.some((name) => plain.includes(name))) return refusal("password_has_username");
  if (new Set(letters).size < 5 || isRun(plain) || isCommon(plain)) return refusal("password_common");
  return null;
}

/** "abcdefghijkl", "987654321098": each letter the neighbour of the one before. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((letter, n) => (letter.codePointAt(0) ?? 0) - (text.codePointAt(n) ?? 0));
  return steps.filter((step) => step === 1 || step === -1).length >= steps.length - 2;
}

const words = new Set<string>(common);
const lookalikes: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

/** A known word once or twice, with look-alike letters, numbers and signs around it, is that word: "P@ssw0rd-2570". */
function isCommon(text: string): boolean {
  const trimmed = text.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, "");
  const spelled = trimmed.replace(/[@431!0$57]/g, (sign) => lookalikes[sign] ?? sign);
  return [text, trimmed, spelled].some((candidate) => {
    const letters = candidate.replace(/[^\p{L}\p{M}]/gu, "");
    const half = letters.slice(0, letters.length / 2);
    return words.has(letters) || (half + half === letters && words.has(half));
  });
}
