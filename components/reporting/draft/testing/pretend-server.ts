import type { GridLine } from "../../grid/grid-line";
import type { DraftProject } from "../draft-store";
import type { Answer } from "../shell/answers";
import type { Wire } from "../shell/wire";
import { type LineText, sameCell } from "../state/cell-text";
import type { Batch, ServerLines, Submission } from "../state/kept-project";
import type { BatchAnswer } from "../state/rebase";

export const emptyLine = (activityId: string, seq = 1): GridLine => ({
  activityId,
  seq,
  nameTh: `กิจกรรม ${seq}`,
  budgetNet: "1000000.00",
  weight: "50.000000",
  planned: null,
  previous: null,
  typed: null,
  workDone: null,
  problem: null,
  delayCause: null,
  remedy: null,
  selfRating: null,
  warningReasons: {},
});

export const project = (lines: readonly GridLine[], lockVersion: number | null = null): DraftProject => ({
  projectId: "project",
  month: 2,
  lockVersion,
  lines,
});

type Line = "up" | "down" | "answer_lost";

/** A reporting API in memory that compares and sets cell by cell; its line can fail before or after the work is done. */
export class PretendServer implements Wire {
  readonly lines: Record<string, Record<string, string>> = {};
  readonly seen: string[] = [];
  readonly applied: { readonly key: string; readonly cell: string; readonly value: string }[] = [];
  readonly submitted: Submission[] = [];
  lockVersion: number | null = null;
  line: Line = "up";
  signedIn = true;
  closed = false;
  private readonly receipts = new Map<string, BatchAnswer["conflicts"]>();
  private readonly sent = new Map<string, string>();

  put(activityId: string, field: string, value: string): void {
    this.lines[activityId] = { ...this.lines[activityId], [field]: value };
    this.lockVersion = (this.lockVersion ?? 0) + 1;
  }

  value(activityId: string, field: string): string {
    return this.lines[activityId]?.[field] ?? "";
  }

  async saveCells(_of: unknown, batch: Batch): Promise<Answer<BatchAnswer>> {
    const stopped = this.stopped();
    if (stopped) return stopped;
    if (this.closed) return { kind: "refused", failures: [{ code: "reporting.round_closed", kind: "locked" }] };
    this.seen.push(batch.idempotencyKey);
    const conflicts = this.receipts.get(batch.idempotencyKey) ?? this.take(batch);
    this.receipts.set(batch.idempotencyKey, conflicts);
    return this.answered({ ...this.stored(), savedAt: "2026-11-22T07:32:00.000Z", conflicts });
  }

  async submit(_of: unknown, submission: Submission): Promise<Answer<string>> {
    const stopped = this.stopped();
    if (stopped) return stopped;
    const again = this.sent.get(submission.idempotencyKey);
    if (again) return this.answered(again);
    if ((submission.attempt?.lockVersion ?? null) !== this.lockVersion) {
      return { kind: "refused", failures: [{ code: "reporting.report_changed", kind: "conflict" }] };
    }
    this.submitted.push(submission);
    const receiptNo = `70-02-44-${String(this.submitted.length).padStart(4, "0")}`;
    this.sent.set(submission.idempotencyKey, receiptNo);
    return this.answered(receiptNo);
  }

  async read(): Promise<Answer<ServerLines>> {
    return this.stopped() ?? this.answered({ ...this.stored(), savedAt: null });
  }

  private take(batch: Batch): BatchAnswer["conflicts"] {
    const conflicts = batch.cells.filter(({ activityId, field, base, value }) => {
      const stored = this.value(activityId, field);
      return !sameCell(field, stored, base) && !sameCell(field, stored, value);
    });
    const told = conflicts.map(({ activityId, field }) => ({
      activityId,
      field,
      theirs: this.value(activityId, field),
      by: "สมหญิง ใจดี",
      at: "2026-11-22T07:30:00.000Z",
    }));
    for (const { activityId, field, value } of batch.cells.filter((cell) => !conflicts.includes(cell))) {
      if (sameCell(field, this.value(activityId, field), value)) continue;
      this.applied.push({ key: batch.idempotencyKey, cell: `${activityId}/${field}`, value });
      this.put(activityId, field, value);
    }
    return told;
  }

  private stored(): ServerLines {
    const lines: Record<string, LineText> = structuredClone(this.lines);
    return { version: this.lockVersion === null ? null : 1, lockVersion: this.lockVersion, savedAt: null, lines };
  }

  private stopped(): Answer<never> | null {
    if (this.line === "down") return { kind: "retry", afterSeconds: null };
    return this.signedIn ? null : { kind: "signed_out" };
  }

  private answered<T>(value: T): Answer<T> {
    return this.line === "answer_lost" ? { kind: "retry", afterSeconds: null } : { kind: "accepted", value };
  }
}
