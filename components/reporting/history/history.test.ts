import { describe, expect, it } from "vitest";
import type { ActivityHistory, ActivityVersion } from "@/lib/reporting/rules/activity-history";
import { historyPoints, lastPoint, shownVersion } from "./history-figures";
import { rowsOf } from "./history-scene";

const version = (given: Partial<ActivityVersion>): ActivityVersion => ({
  version: 1,
  state: "certified",
  isCurrent: true,
  isOfficial: true,
  physical: "10.00",
  committed: "0.00",
  disbursed: "250000.00",
  workDone: null,
  problem: null,
  delayCause: null,
  remedy: null,
  selfRating: null,
  warningReasons: {},
  correctionReason: null,
  returnComment: null,
  recordedBy: "ก",
  recordedTitleTh: "ก",
  recordedTitleEn: "A",
  recordedAt: "2026-11-01T00:00:00.000Z",
  submittedBy: null,
  submittedTitleTh: null,
  submittedTitleEn: null,
  submittedAt: null,
  returnedBy: null,
  returnedTitleTh: null,
  returnedTitleEn: null,
  returnedAt: null,
  certifiedBy: null,
  certifiedTitleTh: null,
  certifiedTitleEn: null,
  certifiedAt: null,
  officialAt: null,
  ...given,
});

const history = (versions: readonly (readonly ActivityVersion[])[]): ActivityHistory => ({
  activity: {
    id: "",
    projectId: "",
    projectNameTh: "",
    areaId: "45",
    areaNameTh: "",
    areaNameEn: "",
    code: "01",
    nameTh: "",
    budgetNet: "1000000.00",
    fiscalYear: 2570,
  },
  months: Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    planned: { physical: "20.00", disbursed: "0.00" },
    evidence: 0,
    versions: versions[index] ?? [],
  })),
});

describe("what stands for a month", () => {
  it("is the correction once it was sent, the official version until then", () => {
    const official = version({ isCurrent: false });
    const draft = version({ version: 2, state: "draft", isOfficial: false, physical: "99.00" });
    expect(shownVersion({ versions: [official, draft] })).toBe(official);
    const sent = { ...draft, state: "submitted" as const };
    expect(shownVersion({ versions: [official, sent] })).toBe(sent);
    expect(shownVersion({ versions: [version({ state: "returned", isOfficial: false })] })).toBeNull();
  });
  it("pays in percent of the budget after transfers", () => {
    const points = historyPoints(history([[version({})], [version({ state: "certifying", isOfficial: false })]]));
    expect(points[0]).toEqual({
      month: 1,
      plan: "20.00",
      physical: "10.00",
      paid: expect.stringMatching(/^25(\.0+)?$/),
      confidence: "certified",
    });
    expect(lastPoint(points)).toMatchObject({ month: 2, confidence: "submitted" });
    expect(lastPoint(historyPoints(history([])))).toBeNull();
  });
});

describe("the drawing", () => {
  const sent = version({ state: "submitted", isOfficial: false, physical: "30.00" });
  const at = (rows: ReturnType<typeof rowsOf>, key: `physical.${"solid0" | "solid1" | "dashed0" | "dashed1"}`) =>
    rows.flatMap((row) => (row[key] === undefined ? [] : [[row.month, row[key]]]));

  it("dashes what leads to a month only sent; a month without a report keeps the value before", () => {
    const rows = rowsOf(historyPoints(history([[version({})], [], [sent]])));
    expect(at(rows, "physical.dashed0")).toEqual([
      [1, 10],
      [2, 10],
      [3, 30],
    ]);
    expect(at(rows, "physical.solid0")).toEqual([]);
    expect(rows.map(({ plan }) => plan)).toEqual(Array(12).fill(20));
  });
  it("never joins two solid pieces over a dashed one", () => {
    const rows = rowsOf(historyPoints(history([[version({})], [version({})], [sent], [version({ physical: "40.00" })]])));
    expect(at(rows, "physical.solid0")).toEqual([
      [1, 10],
      [2, 10],
    ]);
    expect(at(rows, "physical.dashed0")).toEqual([
      [2, 10],
      [3, 30],
    ]);
    expect(at(rows, "physical.solid1")).toEqual([
      [3, 30],
      [4, 40],
    ]);
  });
  it("draws a single month as a mark", () => {
    expect(at(rowsOf(historyPoints(history([[sent]]))), "physical.dashed0")).toEqual([[1, 30]]);
  });
});
