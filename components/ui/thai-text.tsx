import { thaiPieces } from "@/lib/i18n/bind-thai";
import { NoBreak } from "./no-break";

/** Running Thai text with the places where a line must not break held together; copied or searched it is the text as written. */
export function ThaiText({ children }: { children: string }) {
  return thaiPieces(children).map(({ text, bound, at }) => (bound ? <NoBreak key={at}>{text}</NoBreak> : text));
}
