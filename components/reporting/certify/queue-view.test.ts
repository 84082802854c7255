import { expect, it } from "vitest";
import { groupsOf, type QueueItem, remarksOf, stepInQueue, togetherOf } from "./queue-view";

const item = (reportId: string, cells: Partial<QueueItem> = {}): QueueItem => ({
  reportId,
  projectId: reportId,
  areaId: "30",
  areaNameTh: "นครราชสีมา",
  areaNameEn: "Nakhon Ratchasima",
  code: "01",
  nameTh: "โครงการ",
  fiscalYear: 2570,
  month: 1,
  version: 1,
  lockVersion: 2,
  submittedAt: "2026-11-01T00:00:00.000Z",
  submittedBy: "ก",
  recordedBy: "ข",
  activities: 1,
  jumpLimit: "40.0000",
  rating: "on_plan",
  isCorrection: false,
  isResent: false,
  warnings: 0,
  bigMoves: 0,
  falls: 0,
  selfRatingBetter: 0,
  needsCare: false,
  canCertify: true,
  obstacle: null,
  standingFor: null,
  ...cells,
});

it("goes round the queue both ways, and nowhere when alone", () => {
  const queue = [item("a"), item("b"), item("c")];
  expect(stepInQueue(queue, "c", 1)).toBe("a");
  expect(stepInQueue(queue, "a", -1)).toBe("c");
  expect(stepInQueue(queue, undefined, 1)).toBe("a");
  expect(stepInQueue(queue, undefined, -1)).toBe("c");
  expect(stepInQueue([item("a")], "a", 1)).toBeNull();
  expect(stepInQueue([], undefined, 1)).toBeNull();
});

it("says what is unusual with its numbers", () => {
  expect(remarksOf(item("a", { isResent: true, bigMoves: 2, warnings: 1, selfRatingBetter: 3 }))).toEqual([
    { key: "resent" },
    { key: "bigMoves", count: 2, limit: "40" },
    { key: "warnings", count: 1 },
    { key: "selfBetter", count: 3 },
  ]);
  expect(remarksOf(item("a"))).toEqual([]);
});

it("takes together what is normal and may be certified, and keeps units apart", () => {
  const queue = [item("a", { needsCare: true }), item("b", { areaId: "31" }), item("c", { canCertify: false }), item("d")];
  expect(togetherOf(queue).map(({ reportId }) => reportId)).toEqual(["b", "d"]);
  expect(groupsOf(queue).map(({ areaId, items }) => [areaId, items.length])).toEqual([
    ["30", 3],
    ["31", 1],
  ]);
});
