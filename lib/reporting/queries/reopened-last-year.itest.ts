import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { read } from "@/lib/platform/database";
import { contextOf, makeActor, makePlan, makeRound } from "@/lib/platform/testing/fixtures";
import { valueOfResult } from "@/lib/platform/testing/report-fixtures";
import { askReopen } from "../commands/ask-reopen";
import { decideReopen } from "../commands/decide-reopen";
import { readDueReports } from "./read-due-reports";
import { readReopenRequests } from "./read-reopen-requests";

const now = new Date("2027-10-20T03:00:00Z");

it("a month of the year before that runs again is due, and only what the reopening reaches", async () => {
  const officer = await makeActor("officer", "43");
  const [open, other] = await makePlan({ areaId: "43", projects: [["100000.00"], ["200000.00"]] });
  await makeRound(12, { opensAt: new Date("2027-09-25T00:00:00Z"), closesAt: new Date("2027-10-05T09:30:00Z") });
  const due = async (at = now) => {
    const { due, rounds, requests } = await readDueReports(officer, { now: at });
    return { due: due.map(({ projectId, month, fiscalYear, lock }) => ({ projectId, month, fiscalYear, lock })), rounds, requests };
  };
  expect(await due()).toMatchObject({ due: [], rounds: [], requests: [] });
  await read(
    `insert into reopen_request (area_id, fiscal_year, fiscal_month, project_id, reason, state, requested_by_position_id, requested_by_person_id,
      decided_by_position_id, decided_by_person_id, decided_at, open_until) values ('43', 2570, 12, $1::uuid, 'x', 'granted', $2::uuid, $3::uuid, $2::uuid, $3::uuid, $4, $5)`,
    [open?.id, officer.positionId, officer.personId, now, new Date("2027-10-25T00:00:00Z")],
  );
  const later = await due();
  expect(later.due).toEqual([{ projectId: open?.id, month: 12, fiscalYear: 2570, lock: "reopened" }]);
  expect(later.rounds.flatMap(({ projects }) => projects).map(({ projectId }) => projectId)).not.toContain(other?.id);
  expect(later.requests).toMatchObject([{ fiscalYear: 2570, month: 12 }]);
  expect(await due(new Date("2027-10-25T00:00:00Z"))).toMatchObject({ due: [], requests: [] });
});

it("a request about the year before is on the ministry's list while it waits", async () => {
  const officer = await makeActor("officer", "44");
  const staff = await makeActor("ministry_staff", "moi");
  await makePlan({ areaId: "44" });
  const asked = { idempotencyKey: randomUUID(), areaId: "44", fiscalYear: 2570, month: 12, projectId: null, reason: "ใบตรวจรับมาช้า" };
  const { requestId, version } = valueOfResult(await askReopen(contextOf(officer, now), asked));
  const listed = async () => (await readReopenRequests(staff, { fiscalYear: 2571, now })).map(({ id }) => id);
  expect(await listed()).toContain(requestId);
  const decided = { idempotencyKey: randomUUID(), requestId, version, decision: "refuse" as const, comment: "ส่งในรอบถัดไป" };
  valueOfResult(await decideReopen(contextOf(staff, now), decided));
  expect(await listed()).not.toContain(requestId);
});
