import type { Topic } from "./topics";

/**
 * What the words of a notice are made of, kept as it was when the thing happened. Names are of positions, units and projects,
 * never of people. Instants are ISO strings; `comment`, `reason` and `message` are what somebody typed.
 */
export type NoticeFacts = {
  readonly fiscalYear?: number;
  readonly month?: number;
  readonly areaTh?: string;
  readonly areaEn?: string;
  readonly projectId?: string | null;
  readonly project?: string | null;
  readonly reportId?: string;
  readonly byTh?: string;
  readonly byEn?: string;
  readonly comment?: string | null;
  /** Cells remarked on when a report was returned. */
  readonly cells?: number;
  readonly opensAt?: string;
  readonly closesAt?: string;
  readonly openUntil?: string | null;
  /** Projects of the unit that are still to be sent. */
  readonly due?: number;
  /** The first few of them, as "code name". */
  readonly projects?: readonly string[];
  readonly decision?: "granted" | "refused" | "ended";
};

/** One notice for one position. */
export type Notice = { readonly topic: Topic; readonly positionId: string; readonly areaId: string | null; readonly facts: NoticeFacts };

/** Notices that stand together: one kind, one unit, one month (of one day in the inbox, of one e-mail while it waits). */
export const gatherKeyOf = ({ topic, areaId, facts }: Pick<Notice, "topic" | "areaId" | "facts">): string =>
  [topic, areaId ?? "", facts.fiscalYear ?? "", facts.month ?? ""].join(":");
