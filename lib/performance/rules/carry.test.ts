import { expect, test } from "vitest";
import { type CountedLine, latestLine, officialLine } from "./carry";

const line = (month: number, version: number, state: CountedLine["state"], more: Partial<CountedLine> = {}): CountedLine => ({
  month,
  version,
  state,
  isOfficial: false,
  isNewest: state !== "draft" && state !== "returned",
  ...more,
});
const corrected = line(1, 1, "certified", { isOfficial: true, isNewest: false });

test("a submitted correction beats the certified version it corrects; the official one stays in force", () => {
  const lines = [corrected, line(1, 2, "submitted")];
  expect(latestLine(lines, 1)).toEqual({ line: lines[1], confidence: "submitted" });
  expect(officialLine(lines, 1)).toBe(lines[0]);
});

test("what was returned counts nowhere; the last month known is carried and said to be missing", () => {
  const lines = [line(1, 1, "certified", { isOfficial: true }), line(2, 1, "returned"), line(3, 1, "draft")];
  expect(latestLine(lines, 3)).toEqual({ line: lines[0], confidence: "missing" });
  expect(latestLine(lines, 1)?.confidence).toBe("certified");
  expect(latestLine([line(4, 1, "submitted")], 3)).toBeNull();
});

test("a certification that may still be undone counts as submitted, and the official figures stay", () => {
  const lines = [corrected, line(1, 2, "certifying")];
  expect(latestLine(lines, 1)).toEqual({ line: lines[1], confidence: "submitted" });
  expect(officialLine(lines, 1)).toBe(lines[0]);
});

test("what a correction leaves out is not taken from the version it corrects", () => {
  expect(latestLine([corrected], 1)).toBeNull();
  expect(officialLine([corrected], 1)).toBe(corrected);
});
