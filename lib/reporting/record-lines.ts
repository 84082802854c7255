import "server-only";
import { can, type Permission } from "@/lib/access/policy";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import { readIn } from "@/lib/platform/reader";
import type { SqlTransaction } from "@/lib/platform/sql-transaction";
import { windowOf } from "./head-lock";
import { notAllowed, reportNotFound, staleRefusal, stepRefusal, windowRefusal } from "./refusals";
import { holdReport } from "./report-change";
import { type ActivityMonth, type MergedLine, mergeLines, type StoredLine } from "./rules/lines";
import type { ReportStep } from "./rules/workflow";
import type { ReportLineInput, SaveReportDraftInput } from "./schema";
import { unknownCauses } from "./store-causes";
import type { HeadKey, ReportHead } from "./store-head";
import { loadActivityMonths } from "./store-lines";
import { loadSettings, type ReportingSettings } from "./store-settings";
import { ensureReport, insertVersion, updateDraft, writeLines } from "./store-write";

/** A month one may write into: held, with every rule about it asked. */
export type HeldMonth = {
  readonly head: ReportHead;
  readonly roundId: string;
  readonly activities: readonly ActivityMonth[];
  readonly settings: ReportingSettings;
};
export type Recording = Omit<HeldMonth, "activities"> & { readonly merged: readonly MergedLine[] };

type Ask = { readonly permission: Permission; readonly step: ReportStep };

/** What every write of figures shares, whatever it writes: the month found, allowed, open. */
export async function holdMonth(tx: SqlTransaction, context: CommandContext, key: HeadKey, ask: Ask): Promise<Result<HeldMonth>> {
  const head = await holdReport(tx, context, key);
  if (!head) return reportNotFound;
  if (!can(context.actor, ask.permission, head)) return notAllowed;
  if (head.planTier !== "Y1") return refuse({ code: "reporting.project_in_reserve", kind: "invalid" });
  const read = readIn(tx);
  const settings = await loadSettings(read, { year: head.fiscalYear, month: head.month });
  const closed = windowRefusal(windowOf(head, context.now, settings.closingSoonDays));
  if (closed || !head.round) return closed ?? reportNotFound;
  const activities = await loadActivityMonths(read, {
    projectId: head.projectId,
    month: head.month,
    versionId: head.current?.id ?? null,
    officialId: head.official?.id ?? null,
  });
  return succeed({ head, roundId: head.round.id, activities, settings });
}

/** What saving and submitting whole lines share: the month held, the typed lines laid over the stored ones. */
export async function holdForRecording(
  tx: SqlTransaction,
  context: CommandContext,
  input: SaveReportDraftInput,
  ask: Ask,
): Promise<Result<Recording>> {
  const held = await holdMonth(tx, context, input, ask);
  if (!held.ok) return held;
  const { activities, ...month } = held.value;
  const { head } = month;
  const strange = strangeLines(
    input.lines,
    activities.map((activity) => activity.activityId),
  );
  const merged = mergeLines(activities, head.current?.unfinished ?? {}, input.lines);
  const causes = merged.flatMap(({ index, line, stored }) =>
    index === null || !line?.delayCause ? [] : [{ code: line.delayCause, stored: stored?.delayCause, field: `lines.${index}.delayCause` }],
  );
  const refusal =
    strange ??
    staleRefusal(head, input.lockVersion, merged) ??
    stepRefusal(head, ask.step) ??
    (await unknownCauses(readIn(tx), head, causes));
  return refusal ?? succeed({ ...month, merged });
}

function strangeLines(lines: readonly ReportLineInput[], known: readonly string[]): Result<never> | null {
  const seen = new Set<string>();
  const failures: Failure[] = [];
  for (const [index, { activityId }] of lines.entries()) {
    const field = `lines.${index}.activityId`;
    if (!known.includes(activityId)) failures.push({ code: "reporting.activity_unknown", kind: "invalid", field });
    if (seen.has(activityId)) failures.push({ code: "reporting.activity_twice", kind: "invalid", field });
    seen.add(activityId);
  }
  const [first, ...rest] = failures;
  return first ? refuse(first, ...rest) : null;
}

export type Stored = { readonly reportId: string; readonly versionId: string; readonly version: number; readonly lockVersion: number };

/** Writes the lines into the current version, made when there is none. Null: somebody was faster, which the lock rules out. */
export async function storeRecording(tx: SqlTransaction, context: CommandContext, recording: Recording): Promise<Stored | null> {
  const { head, roundId, merged } = recording;
  const unfinished = unfinishedOf(merged);
  const by = context.actor;
  const reportId = await ensureReport(tx, head, roundId);
  const version = head.current
    ? await updateDraft(tx, head.current, by, context.now, unfinished)
    : await insertVersion(tx, { reportId, version: 1, correctionReason: null, unfinished, by, at: context.now });
  if (!version) return null;
  await writeLines(tx, version.id, merged);
  return { reportId, versionId: version.id, version: version.version, lockVersion: version.lockVersion };
}

const unfinishedOf = (merged: readonly MergedLine[]): Record<string, StoredLine> =>
  Object.fromEntries(merged.flatMap(({ activity, line, figures }) => (line && !figures ? [[activity.activityId, line]] : [])));
