import { holdsWords, wordsOf } from "./words";

export type Asked<Q extends string> = {
  /** The questions that hold most of the words, in their order. */
  readonly questions: readonly Q[];
  /** The words none of them holds, as typed: a place, or something else. */
  readonly rest: string;
};

/** Which questions are meant by what was typed: "ต้องเบิก อีสาน" is a question and a place. None where no word is of a question. */
export function askedIn<Q extends string>(text: string, names: Readonly<Record<Q, string>>): Asked<Q> {
  const words = wordsOf(text);
  const all = Object.keys(names) as Q[];
  const restOf = (question: Q) => words.filter((word) => !holdsWords([names[question]], [word]));
  const least = Math.min(...all.map((question) => restOf(question).length));
  if (words.length > 0 && least === words.length) return { questions: [], rest: "" };
  const meant = all.filter((question) => restOf(question).length === least);
  const [first] = meant;
  return { questions: meant, rest: first === undefined ? "" : restOf(first).join(" ") };
}
