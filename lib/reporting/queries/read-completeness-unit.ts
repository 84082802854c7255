import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/policy";
import { dayInBangkok } from "@/lib/core/fiscal-calendar";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { read } from "@/lib/platform/database";
import { unitMonthOf } from "../completeness-rows";
import { boardProgressOf } from "../rules/completeness";
import type { UnitMonthDetail, UnitMonthProject } from "../rules/completeness-view";
import { daysLate } from "../rules/lateness";
import { loadMarks, loadRounds, loadTallies } from "../store-completeness";
import { loadContacts, loadReminders, loadRequests, loadUnitHead, loadUnitProjects, type ProjectRow } from "../store-unit-month";
import { boardAreaNotFound } from "./read-completeness";

/** One cell of the board opened: its projects, who has them in hand, and what was done about it. Unknown or out of scope: not found. */
export async function readCompletenessUnit(
  actor: Actor,
  input: { readonly areaId: string; readonly fiscalYear: number; readonly month: number; readonly now: Date },
): Promise<Result<UnitMonthDetail>> {
  const unit = await loadUnitHead(read, input.areaId);
  const resource = unit && { areaId: unit.id, ancestorIds: unit.ancestorIds };
  if (!unit || !resource || !can(actor, "completeness.read", resource)) return boardAreaNotFound;
  const { fiscalYear, month, now } = input;
  const scope = { areaIds: [unit.id], withDescendants: false };
  const at = { fiscalYear, now };
  const [rounds, tallies, marks, projects, contacts, reminders, requests] = await Promise.all([
    loadRounds(read, now),
    loadTallies(read, scope, at),
    loadMarks(read, scope, at),
    loadUnitProjects(read, input),
    loadContacts(read, unit.id, dayInBangkok(now)),
    loadReminders(read, input),
    loadRequests(read, input),
  ]);
  const round = rounds.find((candidate) => candidate.fiscalYear === fiscalYear && candidate.month === month);
  if (!round) return refuse({ code: "completeness.year_unknown", kind: "not_found" });
  const ofMonth = <Row extends { month: number }>(rows: readonly Row[]): Row[] => rows.filter((row) => row.month === month);
  const own = ofMonth(tallies).filter((row) => row.fiscalYear === fiscalYear);
  const { ancestorIds: _, ...named } = unit;
  return succeed({
    unit: named,
    fiscalYear,
    month,
    closesAt: round.closesAt.toISOString(),
    cell: unitMonthOf(own, ofMonth(marks), round, now),
    projects: projects.map((project) => projectOf(project, round.closesAt, now)),
    contacts,
    reminders: reminders.map((row) => ({ ...row, at: row.at.toISOString() })),
    requests: requests.map(({ decidedAt: _decided, ...row }) => ({
      ...row,
      requestedAt: row.requestedAt.toISOString(),
      openUntil: row.openUntil?.toISOString() ?? null,
    })),
    mayRemind: can(actor, "report.remind", resource),
  });
}

function projectOf(row: ProjectRow, closesAt: Date, now: Date): UnitMonthProject {
  const progress = boardProgressOf({ state: row.state, hasOfficial: row.hasOfficial, wasSent: row.firstSubmittedAt !== null });
  const sent = row.firstSubmittedAt ?? now;
  return {
    id: row.id,
    code: row.code,
    nameTh: row.nameTh,
    progress,
    since: row.since?.toISOString() ?? null,
    daysLate: sent < closesAt ? 0 : daysLate({ closesAt, firstSubmittedAt: sent }),
    officialAt: progress === "certifying" ? (row.officialAt?.toISOString() ?? null) : null,
  };
}
