import { describe, expect, it } from "vitest";
import { holdsWords, patternOf, wordsOf } from "./words";

describe("what is searched", () => {
  it("reads words in one spelling, each once", () => {
    expect(wordsOf("  ถนน\u00A0โคราช  ถนน ")).toEqual(["ถนน", "โคราช"]);
    expect(wordsOf("ปี ๒๕๗๐ ROAD")).toEqual(["ปี", "2570", "road"]);
    expect(wordsOf("   ")).toEqual([]);
    expect(wordsOf("a b c d e f g h")).toHaveLength(6);
  });
  it("takes the marks of a pattern as letters", () => {
    expect(patternOf("50%_\\")).toBe("%50\\%\\_\\\\%");
  });
  it("finds words in any order and in parts", () => {
    expect(holdsWords(["รายงานประจำเดือน", "Monthly reports"], ["เดือน", "รายงาน"])).toBe(true);
    expect(holdsWords(["รายงานประจำเดือน"], ["เดือน", "แผน"])).toBe(false);
    expect(holdsWords(["อ. เมือง"], ["อ.เมือง"])).toBe(true);
    expect(holdsWords(["anything"], [])).toBe(true);
  });
});
