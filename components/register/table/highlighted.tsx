import { bindSpaces } from "@/lib/i18n/bind-thai";
import { highlighted } from "./highlight";

/** A name with the searched words marked in it. */
export function Highlighted({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return bindSpaces(text);
  return highlighted(text, words).map(({ text: piece, hit, at }) => (hit ? <mark key={at}>{piece}</mark> : piece));
}
