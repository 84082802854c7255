import type { CertifyQueueItem } from "@/lib/reporting/rules/desk-queue";

/** One report waiting for certification, as the desk lists it. */
export type QueueItem = CertifyQueueItem;

/** The report a step of the keys leads to, round and round; null when there is no other. */
export function stepInQueue(queue: readonly QueueItem[], reportId: string | undefined, step: 1 | -1): string | null {
  const at = queue.findIndex((item) => item.reportId === reportId);
  const from = at < 0 && step === -1 ? 0 : at;
  const next = queue[(from + step + queue.length) % Math.max(1, queue.length)];
  return next && next.reportId !== reportId ? next.reportId : null;
}

/** Those that may be certified together: nothing to look at, and nothing that keeps this person from it. */
export const togetherOf = (queue: readonly QueueItem[]): QueueItem[] =>
  queue.filter(({ needsCare, canCertify }) => !needsCare && canCertify);

export type Remark =
  | { readonly key: "correction" | "resent" }
  | { readonly key: "warnings" | "falls" | "selfBetter"; readonly count: number }
  | { readonly key: "bigMoves"; readonly count: number; readonly limit: string };

/** What is unusual about a report, in the order it is said. Words: desk.queue.<key>. */
export function remarksOf(item: QueueItem): Remark[] {
  const counted = (["warnings", "falls", "selfBetter"] as const).map((key) => ({
    key,
    count: key === "selfBetter" ? item.selfRatingBetter : item[key],
  }));
  return [
    ...(item.isCorrection ? [{ key: "correction" as const }] : []),
    ...(item.isResent ? [{ key: "resent" as const }] : []),
    ...(item.bigMoves > 0 ? [{ key: "bigMoves" as const, count: item.bigMoves, limit: plain(item.jumpLimit) }] : []),
    ...counted.filter(({ count }) => count > 0),
  ];
}

/** "40.0000" as people say it. */
const plain = (value: string): string => (value.includes(".") ? value.replace(/\.?0+$/, "") : value);

export type QueueGroup = {
  readonly areaId: string;
  readonly areaNameTh: string;
  readonly areaNameEn: string;
  readonly items: readonly QueueItem[];
};

/** By unit, units in the order of their first report. */
export const groupsOf = (items: readonly QueueItem[]): QueueGroup[] =>
  unitsOf(items).flatMap((members) => {
    const [first] = members;
    return first ? [{ areaId: first.areaId, areaNameTh: first.areaNameTh, areaNameEn: first.areaNameEn, items: members }] : [];
  });

function unitsOf(items: readonly QueueItem[]): QueueItem[][] {
  const units = new Map<string, QueueItem[]>();
  for (const item of items) units.set(item.areaId, [...(units.get(item.areaId) ?? []), item]);
  return [...units.values()];
}
