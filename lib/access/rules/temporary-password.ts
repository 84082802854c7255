import { randomInt } from "node:crypto";

/** Letters and digits that are not taken for each other when read from a screen or told by telephone (no 0, 1, i, l, o). */
const letters = "23456789abcdefghjkmnpqrstuvwxyz";

/** Sixteen letters in groups of four: 79 bits. Shown once, and must be changed at the first sign-in. */
export const temporaryPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("")).join("-");
