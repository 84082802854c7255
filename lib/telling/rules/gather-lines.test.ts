import { describe, expect, it } from "vitest";
import { byDay, gatherLines, type InboxLine } from "./gather-lines";

const line = (id: string, at: string, more: Partial<InboxLine> = {}): InboxLine => ({
  id,
  topic: "report_certified",
  gatherKey: "report_certified:30:2570:2",
  createdAt: new Date(at),
  readAt: null,
  facts: { project: id },
  ...more,
});

describe("lines of the inbox", () => {
  it("gathers one kind, unit and month of a day", () => {
    const entries = gatherLines([line("2", "2026-11-20T03:00:00Z"), line("1", "2026-11-20T02:59:00Z")]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ ids: ["2", "1"], isRead: false, at: new Date("2026-11-20T03:00:00Z") });
  });
  it("keeps days in Bangkok, read ones and other units apart", () => {
    const entries = gatherLines([
      line("4", "2026-11-20T17:00:00Z"),
      line("3", "2026-11-20T16:59:00Z"),
      line("2", "2026-11-20T16:58:00Z", { readAt: new Date("2026-11-20T17:30:00Z") }),
      line("1", "2026-11-20T16:57:00Z", { gatherKey: "report_certified:31:2570:2" }),
    ]);
    expect(entries.map(({ ids }) => ids)).toEqual([["4"], ["3"], ["2"], ["1"]]);
    expect(byDay(entries).map(({ day, entries: of }) => [day, of.length])).toEqual([
      ["2026-11-21", 1],
      ["2026-11-20", 3],
    ]);
  });
});
