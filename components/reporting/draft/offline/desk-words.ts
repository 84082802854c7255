import type { News } from "../shell/courier";
import type { ToldFailure } from "../state/kept-project";

/** What is said about a report that was sent, or refused, without its page being waited at. */
export type DeskWord =
  | { readonly kind: "sent"; readonly key: string; readonly receiptNo: string }
  | { readonly kind: "refused"; readonly key: string; readonly failures: readonly ToldFailure[] };

export function deskWordOf(news: News): DeskWord | null {
  if (news.kind === "submitted") return news.awaited || news.elsewhere ? null : { kind: "sent", key: news.key, receiptNo: news.receiptNo };
  if (news.kind !== "changed" || !news.record?.refusal) return null;
  return { kind: "refused", key: news.key, failures: news.record.refusal.failures };
}

/** One word per report: the latest. */
export const withWord = (said: readonly DeskWord[], word: DeskWord): readonly DeskWord[] => [
  ...said.filter(({ key }) => key !== word.key),
  word,
];
