import { describe, expect, it } from "vitest";
import { type ActivityMonth, differencesOf, mergeLines, type StoredLine, type TypedLine } from "./lines";

const line = (cells: Partial<StoredLine> = {}): StoredLine => ({
  physical: "10.00",
  committed: "0.00",
  disbursed: "100.00",
  workDone: null,
  problem: null,
  delayCause: null,
  remedy: null,
  selfRating: null,
  warningReasons: {},
  ...cells,
});
const activity = (activityId: string, current: StoredLine | null): ActivityMonth => ({
  activityId,
  seq: 1,
  code: activityId,
  nameTh: activityId,
  expenseCategory: "3",
  expenseClass: "capital",
  weight: "50.000000",
  budgetNet: "1000.00",
  planned: null,
  planState: "confirmed",
  previous: null,
  current,
  official: null,
});
const typed = (activityId: string, cells: Partial<StoredLine> = {}): TypedLine => ({ activityId, ...line(cells) });

describe("mergeLines", () => {
  it("keeps what the input does not name", () => {
    const merged = mergeLines([activity("a", line()), activity("b", line())], {}, [typed("b", { physical: "20" })]);
    expect(merged.map(({ index, changed, figures }) => [index, changed, figures?.physical])).toEqual([
      [null, false, "10.00"],
      [0, true, "20.00"],
    ]);
  });

  it("takes the same figure typed differently for the same", () => {
    const [merged] = mergeLines([activity("a", line())], {}, [typed("a", { physical: "๑๐", disbursed: "100", committed: "0" })]);
    expect(merged?.changed).toBe(false);
  });

  it("keeps a line that is no figure yet as typed", () => {
    const [merged] = mergeLines([activity("a", null)], {}, [typed("a", { physical: "108" })]);
    expect(merged).toMatchObject({ figures: null, line: { physical: "108" }, changed: true });
  });

  it("prefers the line still being typed to the stored figures", () => {
    const [merged] = mergeLines([activity("a", line())], { a: line({ physical: "" }) }, []);
    expect(merged).toMatchObject({ figures: null, stored: { physical: "" } });
  });

  it("takes an emptied line for no line, but never one with words", () => {
    const empty = { physical: "", committed: " ", disbursed: "" };
    const merged = mergeLines([activity("a", line()), activity("b", line())], {}, [
      typed("a", empty),
      typed("b", { ...empty, problem: "ฝนตก" }),
    ]);
    expect(merged.map(({ line: stands }) => stands?.problem)).toEqual([undefined, "ฝนตก"]);
    expect(merged[0]?.line).toBeNull();
  });

  it("names the cells that somebody else changed", () => {
    const merged = mergeLines([activity("a", line())], {}, [typed("a", { disbursed: "250" })]);
    expect(differencesOf(merged)).toEqual([{ index: 0, field: "disbursed", theirs: "100.00", yours: "250.00" }]);
  });
});
