import "server-only";
import { can, type Permission } from "@/lib/access/policy";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database";
import { readIn } from "@/lib/platform/reader";
import { notAllowed, reportNotFound, roundRefusal, staleRefusal, stepRefusal } from "./refusals";
import { holdReport } from "./report-change";
import { type MergedLine, mergeLines, type StoredLine } from "./rules/lines";
import { roundStateOf } from "./rules/round-state";
import type { ReportStep } from "./rules/workflow";
import type { ReportLineInput, SaveReportDraftInput } from "./schema";
import type { ReportHead } from "./store-head";
import { loadActivityMonths } from "./store-lines";
import { loadSettings, type ReportingSettings } from "./store-settings";
import { ensureReport, insertVersion, updateDraft, writeLines } from "./store-write";

export type Recording = {
  readonly head: ReportHead;
  readonly roundId: string;
  readonly merged: readonly MergedLine[];
  readonly settings: ReportingSettings;
};

/** What saving and submitting share: the month held, every rule about it asked, the typed lines laid over the stored ones. */
export async function holdForRecording(
  tx: Transaction,
  context: CommandContext,
  input: SaveReportDraftInput,
  ask: { readonly permission: Permission; readonly step: ReportStep },
): Promise<Result<Recording>> {
  const head = await holdReport(tx, context, input);
  if (!head) return reportNotFound;
  if (!can(context.actor, ask.permission, head)) return notAllowed;
  if (head.planTier !== "Y1") return refuse({ code: "reporting.project_in_reserve", kind: "invalid" });
  const read = readIn(tx);
  const settings = await loadSettings(read, { year: head.fiscalYear, month: head.month });
  const closed = roundRefusal(roundStateOf(head.round, context.now, settings.closingSoonDays));
  if (closed || !head.round) return closed ?? reportNotFound;
  const activities = await loadActivityMonths(read, {
    projectId: head.projectId,
    month: head.month,
    versionId: head.current?.id ?? null,
    officialId: head.official?.id ?? null,
  });
  const strange = strangeLines(
    input.lines,
    activities.map((activity) => activity.activityId),
  );
  const merged = mergeLines(activities, head.current?.unfinished ?? {}, input.lines);
  const refusal =
    strange ?? staleRefusal(head, input.lockVersion, merged) ?? stepRefusal(head, ask.step) ?? (await unknownCauses(tx, input.lines));
  return refusal ?? succeed({ head, roundId: head.round.id, merged, settings });
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

/** Delay causes are a list a ministry may change: only codes of it are stored. */
async function unknownCauses(tx: Transaction, lines: readonly ReportLineInput[]): Promise<Result<never> | null> {
  if (!lines.some((line) => line.delayCause)) return null;
  const known = await tx.$queryRaw<{ code: string }[]>`select code from code_item where list_code = 'delay_cause'`;
  const index = lines.findIndex((line) => line.delayCause && !known.some(({ code }) => code === line.delayCause));
  return index < 0 ? null : refuse({ code: "reporting.delay_cause_unknown", kind: "invalid", field: `lines.${index}.delayCause` });
}

export type Stored = { readonly reportId: string; readonly versionId: string; readonly version: number; readonly lockVersion: number };

/** Writes the lines into the current version, made when there is none. Null: somebody was faster, which the lock rules out. */
export async function storeRecording(tx: Transaction, context: CommandContext, recording: Recording): Promise<Stored | null> {
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
