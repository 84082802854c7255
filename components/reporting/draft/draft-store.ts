import type { Failure } from "@/lib/core/result";
import type { CellField } from "@/lib/reporting/rules/cells";
import type { FigureField, GridLine, LineDraft } from "../grid/grid-line";

/**
 * What is typed into a month's reports while their page is open: kept in the browser from the first key, sent to the server
 * shortly after, and never overwritten by anybody else's figures without the officer choosing. The grid draws it; the store
 * knows nothing of the screen. Subscribers are told after a change; what a getter returns stays the same object until then.
 */
export type DraftProject = {
  readonly projectId: string;
  readonly month: number;
  /** The report's version and its lock, as the page read them. */
  readonly version?: number | null;
  readonly lockVersion: number | null;
  readonly lines: readonly GridLine[];
};

export type CellName = { readonly activityId: string; readonly field: CellField };
export type CellEdit = CellName & { readonly value: string };

/** A cell two people changed: nothing is stored until one value is chosen. */
export type CellChoice = {
  readonly projectId: string;
  readonly activityId: string;
  readonly field: CellField;
  readonly mine: string;
  readonly theirs: string;
  /** Who and when (instant, ISO); empty when the server did not say. */
  readonly by: string;
  readonly at: string;
};

export type SyncState =
  /** Everything typed is on the server; `at`: the last save, null when nothing was typed yet. */
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "typing" | "sending"; readonly unsent: number }
  /** Kept in this browser since `keptAt`; tried again at `retryAt`. */
  | { readonly kind: "offline"; readonly unsent: number; readonly keptAt: string; readonly retryAt: string | null }
  /** The session ended: kept in this browser, sent after signing in again as the same position. */
  | { readonly kind: "signed_out"; readonly unsent: number; readonly keptAt: string }
  /** The server took it no more (the round closed meanwhile): kept, with the reasons. */
  | { readonly kind: "refused"; readonly unsent: number; readonly failures: readonly Failure[] };

export type SubmitAnswer =
  | { readonly kind: "sent"; readonly receiptNo: string }
  /** No line: it sends itself, once, when the line is back. */
  | { readonly kind: "queued" }
  | { readonly kind: "refused"; readonly failures: readonly Failure[] };

export interface DraftStore {
  subscribe(listener: () => void): () => void;
  line(activityId: string): LineDraft;
  /** What the page knows of an activity; undefined for one of another page. */
  gridLine(activityId: string): GridLine | undefined;
  sync(): SyncState;
  choices(): readonly CellChoice[];
  /** One step of undo, however many cells. */
  edit(edits: readonly CellEdit[]): void;
  /** Takes last month's figures as this month's, for one cell or the three figures of each line. */
  sameAsLast(activityIds: readonly string[], field?: FigureField): void;
  /** Reverts the last step and says which cells it touched, null when there is none. */
  undo(): readonly CellEdit[] | null;
  redo(): readonly CellEdit[] | null;
  settle(choice: CellChoice, take: "mine" | "theirs"): void;
  saveNow(): Promise<void>;
  /** Sends one project's month to the certifier: every cell as it stands, carried figures included. */
  submit(projectId: string): Promise<SubmitAnswer>;
  /** Whether a sending waits for the line. */
  isQueued(projectId: string): boolean;
  /** How many of the page's projects wait to be sent. */
  queued(): number;
  /** What was typed and is not on the server, cell by cell. */
  unsent(): readonly CellEdit[];
  /** Whether somebody else (or another tab) put this cell's value here a moment ago. */
  isArrived(cell: CellName): boolean;
  /** False when the browser lets nothing be kept: then leaving the page loses what is unsent. */
  isKept(): boolean;
  /** Throws away what is unsent, on purpose. */
  discard(): void;
  dispose(): void;
}
