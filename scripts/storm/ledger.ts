import type { SubmittedReport } from "@/lib/reporting/commands/submit-report";
import type { CellWrite } from "@/lib/reporting/rules/cells";
import type { ReportLineInput } from "@/lib/reporting/schema";

/**
 * What the clients know afterwards. Every value typed is typed once in the whole storm, so that the trail can say how often
 * it was stored. An abandoned request got no answer and was not asked again: it may count once or not at all.
 */
export type Outcome = "acknowledged" | "refused" | "abandoned";

export type Save = {
  readonly key: string;
  readonly projectId: string;
  readonly cells: readonly CellWrite[];
  readonly outcome: Outcome;
  /** "activity field" of the cells answered as conflicts. */
  readonly conflicts: ReadonlySet<string>;
};

export type Sending = {
  readonly key: string;
  readonly projectId: string;
  readonly lines: readonly ReportLineInput[];
  readonly seen: number | null;
  readonly outcome: Outcome;
  readonly answer: SubmittedReport | null;
};

export type Ledger = { readonly saves: Save[]; readonly sendings: Sending[]; readonly faults: string[] };
export const newLedger = (): Ledger => ({ saves: [], sendings: [], faults: [] });

export const cellKey = ({ activityId, field }: Pick<CellWrite, "activityId" | "field">): string => `${activityId} ${field}`;
