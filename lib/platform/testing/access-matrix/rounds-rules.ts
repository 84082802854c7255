import { randomUUID } from "node:crypto";
import { roles } from "@/lib/access/roles";
import { askReopen } from "@/lib/reporting/commands/ask-reopen";
import { changeRound } from "@/lib/reporting/commands/change-round";
import { decideReopen } from "@/lib/reporting/commands/decide-reopen";
import { discardCorrection } from "@/lib/reporting/commands/discard-correction";
import { openRound } from "@/lib/reporting/commands/open-round";
import { publishRound } from "@/lib/reporting/commands/publish-round";
import { withdrawPublication } from "@/lib/reporting/commands/withdraw-publication";
import { withdrawReopen } from "@/lib/reporting/commands/withdraw-reopen";
import { readReopenRequests } from "@/lib/reporting/queries/read-reopen-requests";
import { readRounds } from "@/lib/reporting/queries/read-rounds";
import { byResult, type MatrixRules } from "./rule";

const key = () => ({ idempotencyKey: randomUUID() });
const round = { opensAt: "2027-01-01T00:00:00Z", closesAt: "2027-02-05T00:00:00Z", reminderDays: [3, 1] };
const ministry = { roles: ["ministry_staff"], reach: "ministry" } as const;
const unitOfficer = { roles: ["officer"], reach: "unit" } as const;

/** Rounds are the ministry's; a unit's officer asks for its own months to be opened again, the ministry decides. */
export const roundsRules: MatrixRules = {
  "lib/reporting/commands/open-round.ts#openRound": {
    ...ministry,
    attempt: byResult(({ context }) => openRound(context, { ...key(), fiscalYear: 2570, month: 4, ...round })),
  },
  "lib/reporting/commands/change-round.ts#changeRound": {
    ...ministry,
    attempt: byResult(({ context }, { roundId }) => changeRound(context, { ...key(), roundId, version: 999, ...round })),
  },
  "lib/reporting/commands/publish-round.ts#publishRound": {
    ...ministry,
    attempt: byResult(({ context }, { roundId }) => publishRound(context, { ...key(), roundId, version: 999, uncertified: 0 })),
  },
  "lib/reporting/commands/withdraw-publication.ts#withdrawPublication": {
    ...ministry,
    attempt: byResult(({ context }, { roundId }) => withdrawPublication(context, { ...key(), roundId, version: 999, reason: "ทดสอบ" })),
  },
  "lib/reporting/commands/ask-reopen.ts#askReopen": {
    ...unitOfficer,
    attempt: byResult(({ context }, { areaId, project }) =>
      askReopen(context, { ...key(), areaId, fiscalYear: 2570, month: 1, projectId: project.id, reason: "ทดสอบ" }),
    ),
  },
  "lib/reporting/commands/withdraw-reopen.ts#withdrawReopen": {
    ...unitOfficer,
    attempt: byResult(({ context }, { requestId }) => withdrawReopen(context, { ...key(), requestId, version: 999 })),
  },
  "lib/reporting/commands/decide-reopen.ts#decideReopen": {
    ...ministry,
    attempt: byResult(({ context }, { requestId }) =>
      decideReopen(context, { ...key(), requestId, version: 999, decision: "refuse", comment: "ทดสอบ" }),
    ),
  },
  "lib/reporting/commands/discard-correction.ts#discardCorrection": {
    ...unitOfficer,
    attempt: byResult(({ context }, { reportId }) => discardCorrection(context, { ...key(), reportId, lockVersion: 999 })),
  },
  "lib/reporting/queries/read-reopen-requests.ts#readReopenRequests": {
    roles,
    reach: "unit_or_above",
    attempt: async ({ actor }, { requestId, now }) =>
      (await readReopenRequests(actor, { fiscalYear: 2570, now })).some((request) => request.id === requestId),
  },
  "lib/reporting/queries/read-rounds.ts#readRounds": {
    // The days of a round are told to everyone; the counts are of the units one may read.
    roles,
    reach: "unit_or_above",
    attempt: async ({ actor }, { now }) => (await readRounds(actor, { fiscalYear: 2570, now })).some((each) => each.due > 0),
  },
  "lib/reporting/queries/read-round-days.ts#readRoundDays": { open: "settings that every officer is told: days of the month" },
};
