import { describe, expect, it } from "vitest";
import { eventsDue } from "./schedule";

const round = {
  id: "r",
  opensAt: new Date("2026-11-16T01:30:00Z"),
  closesAt: new Date("2026-12-05T09:30:00Z"),
  reminderDays: [3, 1],
};
const keysAt = (instant: string, at = round) => eventsDue(at, new Date(instant)).map(({ eventKey }) => eventKey);

describe("what a round tells by itself", () => {
  it("tells nothing before it opens and after it closed", () => {
    expect(keysAt("2026-11-16T01:29:59Z")).toEqual([]);
    expect(keysAt("2026-12-05T09:30:00Z")).toEqual([]);
  });
  it("tells that it opened, with the same key at every look", () => {
    expect(keysAt("2026-11-16T01:30:00Z")).toEqual(["round.due:r"]);
    expect(keysAt("2026-11-30T00:00:00Z")).toEqual(["round.due:r"]);
  });
  it("reminds at 08:30 in Bangkok of each reminder day, and only of the nearest after a pause", () => {
    expect(keysAt("2026-12-02T01:29:59Z")).toEqual(["round.due:r"]);
    expect(keysAt("2026-12-02T01:30:00Z")).toEqual(["round.due:r", "round.closing:r:2026-12-05:3"]);
    expect(keysAt("2026-12-04T05:00:00Z")).toEqual(["round.due:r", "round.closing:r:2026-12-05:1"]);
  });
  it("reminds anew when the closing day was moved", () => {
    const moved = { ...round, closesAt: new Date("2026-12-10T09:30:00Z") };
    expect(keysAt("2026-12-07T02:00:00Z", moved)).toEqual(["round.due:r", "round.closing:r:2026-12-10:3"]);
  });
  it("leaves out a reminder from before the round opened", () => {
    expect(keysAt("2026-11-17T00:00:00Z", { ...round, reminderDays: [30] })).toEqual(["round.due:r"]);
  });
});
