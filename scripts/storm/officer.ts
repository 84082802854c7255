import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { pick, type Random } from "@/lib/platform/testing/random";
import type { SavedCells } from "@/lib/reporting/commands/save-cells";
import type { SubmittedReport } from "@/lib/reporting/commands/submit-report";
import type { ReportView } from "@/lib/reporting/report-view";
import { type CellField, type CellWrite, cellOf, type LineCells } from "@/lib/reporting/rules/cells";
import { warnCodes } from "@/lib/reporting/rules/checks";
import type { StoredLine } from "@/lib/reporting/rules/lines";
import type { ReportLineInput } from "@/lib/reporting/schema";
import { type Answer, type Client, isAcknowledged, type Tally } from "./client";
import { cellKey, type Ledger } from "./ledger";

/** What an officer's screen shows of a project: perhaps old, as others write meanwhile. */
type Screen = { lockVersion: number | null; lines: Readonly<Record<string, LineCells>> };

export type Officer = {
  readonly client: Client;
  readonly maySubmit: boolean;
  readonly below: Random;
  /** Projects that may still take figures, and what the screen shows of those already opened. */
  readonly open: Set<string>;
  readonly screens: Map<string, Screen>;
};
export type Storm = { readonly month: number; readonly tally: Tally; readonly ledger: Ledger; readonly nextNumber: () => number };

const fields: readonly CellField[] = ["physical", "committed", "disbursed", "workDone", "problem", "remedy", "warningReasons.paid_ahead"];

/** One thing an officer does: look, save cells over a screen that may be old, or send; later in the storm more is sent. */
export async function work(officer: Officer, storm: Storm, turn: number): Promise<void> {
  const { below, maySubmit, open, screens } = officer;
  if (open.size === 0) return;
  const projectId = pick([...open], below);
  const screen = screens.get(projectId);
  if (!screen || below(6) === 0) {
    const seen = await look(officer, storm, projectId);
    if (seen) screens.set(projectId, seen);
    else open.delete(projectId);
  } else if (maySubmit && below(100) < 3 + turn) {
    if (await send(officer, storm, projectId, screen)) open.delete(projectId);
    else screens.delete(projectId);
  } else await save(officer, storm, projectId, screen);
}

const addressOf = (storm: Storm, projectId: string): string => `/api/v1/reports/${projectId}/${storm.month}`;

/** The report as it is; null when it takes no figures any more. */
async function look({ client }: Officer, storm: Storm, projectId: string): Promise<Screen | null> {
  const answer = await client.until(addressOf(storm, projectId), undefined);
  if (!answer || !isAcknowledged(answer)) throw new Error(`the report could not be read: ${JSON.stringify(answer)}`);
  const view = answer.body as ReportView;
  if (!view.allowed.save || !view.planConfirmed) return null;
  const cellsOf = (line: ReportView["lines"][number]): LineCells => ({
    ...{ physical: "", committed: "", disbursed: "", ...line.typed },
    workDone: line.workDone ?? "",
    problem: line.problem ?? "",
    delayCause: line.delayCause ?? "",
    remedy: line.remedy ?? "",
    selfRating: line.selfRating ?? "",
    warningReasons: line.warningReasons,
  });
  return { lockVersion: view.lockVersion, lines: Object.fromEntries(view.lines.map((line) => [line.activityId, cellsOf(line)])) };
}

/** Sends a body once or several times at once, and again until it is answered. All answers to one key must be the same answer. */
async function insist({ client, below }: Officer, storm: Storm, path: string, body: object, same: (body: unknown) => unknown) {
  const isPatient = below(8) > 0;
  const copies = below(4) === 0 ? 2 + below(3) : 1;
  storm.tally.repeats += copies - 1;
  const answers = await Promise.all(Array.from({ length: copies }, () => client.until(path, body, isPatient)));
  if (below(6) === 0) {
    storm.tally.repeats += 1;
    answers.push(await client.until(path, body, isPatient));
  }
  const heard = answers.filter((answer) => answer !== null);
  const acknowledged = heard.filter(isAcknowledged);
  const [first, ...others] = acknowledged.map((answer) => same(answer.body));
  if (others.some((other) => !isDeepStrictEqual(other, first))) {
    storm.ledger.faults.push(`one key was answered in two ways: ${JSON.stringify([first, ...others]).slice(0, 2000)}`);
  }
  return { answer: acknowledged[0] ?? heard[0] ?? null, isAbandoned: acknowledged.length === 0 && heard.length < answers.length };
}

async function save(officer: Officer, storm: Storm, projectId: string, screen: Screen): Promise<void> {
  const cells = typedCells(officer, storm, screen);
  const key = randomUUID();
  const body = { idempotencyKey: key, lockVersion: screen.lockVersion, cells };
  const { answer, isAbandoned } = await insist(officer, storm, `${addressOf(storm, projectId)}/cells`, body, (said) => {
    const { savedAt, conflicts } = said as SavedCells;
    return { savedAt, conflicts };
  });
  const saved = answer && isAcknowledged(answer) ? (answer.body as SavedCells) : null;
  const conflicts = saved?.conflicts ?? [];
  storm.tally.conflicts += conflicts.length;
  noteRefusal(storm.tally, answer);
  const outcome = saved ? "acknowledged" : isAbandoned ? "abandoned" : "refused";
  storm.ledger.saves.push({ key, projectId, cells, outcome, conflicts: new Set(conflicts.map(cellKey)) });
  // Half of the officers' answers are not looked at: their next save is typed over an old screen.
  if (saved && officer.below(2) === 0) Object.assign(screen, { lockVersion: saved.lockVersion, lines: saved.lines });
}

function typedCells({ below }: Officer, storm: Storm, screen: Screen): CellWrite[] {
  const activities = Object.keys(screen.lines);
  const wanted = Array.from({ length: 1 + below(4) }, () => ({ activityId: pick(activities, below), field: pick(fields, below) }));
  const different = [...new Map(wanted.map((cell) => [cellKey(cell), cell])).values()];
  return different.map(({ activityId, field }) => {
    const line = screen.lines[activityId];
    return { activityId, field, base: line ? cellOf(line as StoredLine, field) : "", value: valueFor(field, storm.nextNumber()) };
  });
}

/** A value nobody else types: percents repeat only after ten thousand numbers. */
const valueFor = (field: CellField, n: number): string => {
  if (field === "physical") return ((n % 10_000) / 100).toFixed(2);
  return field === "committed" || field === "disbursed" ? `${n}.25` : `=ข้อความ ${n}`;
};

async function send(officer: Officer, storm: Storm, projectId: string, screen: Screen): Promise<boolean> {
  const n = storm.nextNumber();
  const lines = Object.keys(screen.lines).map(
    (activityId): ReportLineInput => ({
      activityId,
      physical: valueFor("physical", n),
      committed: valueFor("committed", n),
      disbursed: valueFor("disbursed", n),
      workDone: valueFor("workDone", n),
      ...{ problem: null, delayCause: null, remedy: null, selfRating: "watch" },
      warningReasons: Object.fromEntries(warnCodes.map((code) => [code, `เหตุผล ${n}`])),
    }),
  );
  const key = randomUUID();
  const body = { idempotencyKey: key, lockVersion: screen.lockVersion, lines };
  const { answer, isAbandoned } = await insist(officer, storm, `${addressOf(storm, projectId)}/submit`, body, (said) => said);
  const sent = answer && isAcknowledged(answer) ? (answer.body as SubmittedReport) : null;
  noteRefusal(storm.tally, answer);
  const outcome = sent ? "acknowledged" : isAbandoned ? "abandoned" : "refused";
  storm.ledger.sendings.push({ key, projectId, lines, seen: screen.lockVersion, outcome, answer: sent });
  return sent !== null;
}

function noteRefusal(tally: Tally, answer: Answer | null): void {
  if (!answer || isAcknowledged(answer)) return;
  const { code = `status ${answer.status}` } = (answer.body ?? {}) as { code?: string };
  tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
}
