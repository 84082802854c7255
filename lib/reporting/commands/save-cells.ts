import "server-only";
import { scopeOf } from "@/lib/access/policy";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database";
import { once } from "@/lib/platform/idempotency";
import { readIn } from "@/lib/platform/reader";
import { transact } from "@/lib/platform/transact";
import type { SaveCellsInput } from "../cells-schema";
import { type HeldMonth, holdMonth, storeRecording } from "../record-lines";
import { progressOf, reportNotFound, stepRefusal } from "../refusals";
import { recordSave } from "../report-change";
import { cellsOf, comparable, type LineCells, mergeCells } from "../rules/cells";
import { mergeLines, storedLineOf } from "../rules/lines";
import type { ReportProgress } from "../rules/workflow";
import { unknownCauses } from "../store-causes";
import { type BlamedConflict, blameConflicts } from "../store-conflicts";
import { loadHead } from "../store-head";
import { loadActivityMonths } from "../store-lines";

/** What is stored now, whoever stored it; null and "not_started" while nothing was ever stored. */
export type SavedCells = {
  readonly reportId: string | null;
  readonly version: number | null;
  readonly lockVersion: number | null;
  readonly state: ReportProgress;
  /** Instant, ISO: when this request's cells were stored. */
  readonly savedAt: string;
  /** Every activity of the project. */
  readonly lines: Readonly<Record<string, LineCells>>;
  /** Cells of this request that were not applied: choose, and send again with `theirs` as the base. */
  readonly conflicts: readonly BlamedConflict[];
};

/** What a repeated request is told again; the lines beside it are always the newest. */
type Outcome = { readonly savedAt: string; readonly conflicts: readonly BlamedConflict[] };

/**
 * Saves single cells as they are typed, each by comparing and setting: a cell is stored when the report still holds what the
 * writer saw (or the same value already), else it is answered as a conflict with theirs, and the others are stored all the same.
 * The month's rules are those of a draft (workflow, round, policy); a request that changes nothing leaves the report untouched.
 */
export async function saveCells(context: CommandContext, input: SaveCellsInput): Promise<Result<SavedCells>> {
  const { idempotencyKey: key, projectId, month, cells } = input;
  return transact(async (tx) => {
    const outcome = await once(tx, context, { key, command: "save-cells", input: { projectId, month, cells } }, async () => {
      const held = await holdMonth(tx, context, input, { permission: "report.record", step: "save" });
      return held.ok ? applyCells(tx, context, held.value, cells) : held;
    });
    return outcome.ok ? asStored(tx, context, input, outcome.value) : outcome;
  });
}

type Cells = SaveCellsInput["cells"];

async function applyCells(tx: Transaction, context: CommandContext, held: HeldMonth, cells: Cells): Promise<Result<Outcome>> {
  const { head, activities } = held;
  const unfinished = head.current?.unfinished ?? {};
  const stored = new Map(activities.map((activity) => [activity.activityId, storedLineOf(activity, unfinished)]));
  const causes = cells.flatMap(({ activityId, field, value }, index) => {
    const code = field === "delayCause" ? comparable(field, value) : "";
    return code === "" ? [] : [{ code, stored: stored.get(activityId)?.delayCause, field: `cells.${index}.value` }];
  });
  const refusal = strangeCells(cells, stored) ?? stepRefusal(head, "save") ?? (await unknownCauses(readIn(tx), head, causes));
  if (refusal) return refusal;
  const { lines, conflicts } = mergeCells(stored, cells);
  const merged = mergeLines(activities, unfinished, lines);
  if (merged.some(({ changed }) => changed)) {
    const saved = await storeRecording(tx, context, { ...held, merged });
    if (!saved) return reportNotFound;
    await recordSave(tx, context, head, { ...saved, merged });
  }
  return succeed({ savedAt: context.now.toISOString(), conflicts: await blameConflicts(readIn(tx), head, conflicts) });
}

function strangeCells(cells: Cells, stored: ReadonlyMap<string, unknown>): Result<never> | null {
  const seen = new Set<string>();
  const failures = cells.flatMap(({ activityId, field }, index): Failure[] => {
    if (!stored.has(activityId)) return [{ code: "reporting.activity_unknown", kind: "invalid", field: `cells.${index}.activityId` }];
    const cell = `${activityId} ${field}`;
    if (seen.has(cell)) return [{ code: "reporting.cell_twice", kind: "invalid", field: `cells.${index}.field` }];
    seen.add(cell);
    return [];
  });
  const [first, ...rest] = failures;
  return first ? refuse(first, ...rest) : null;
}

/** The report as it stands after the request, or when it is repeated: read anew, within what the actor may see. */
async function asStored(tx: Transaction, { actor }: CommandContext, input: SaveCellsInput, outcome: Outcome): Promise<Result<SavedCells>> {
  const read = readIn(tx);
  const head = await loadHead(read, scopeOf(actor, "report.read"), input);
  if (!head) return reportNotFound;
  const { projectId, month, current } = head;
  const activities = await loadActivityMonths(read, { projectId, month, versionId: current?.id ?? null, officialId: null });
  const lines = activities.map((activity) => [activity.activityId, cellsOf(storedLineOf(activity, current?.unfinished ?? {}))]);
  return succeed({
    reportId: head.reportId,
    version: current?.version ?? null,
    lockVersion: current?.lockVersion ?? null,
    state: progressOf(head),
    savedAt: outcome.savedAt,
    lines: Object.fromEntries(lines),
    conflicts: outcome.conflicts,
  });
}
