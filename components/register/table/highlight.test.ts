import { describe, expect, it } from "vitest";
import { highlighted, wordsOf } from "./highlight";

const shown = (text: string, search: string) =>
  highlighted(text, wordsOf(search))
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join("");

describe("words of a search in a name", () => {
  it("finds them in any order", () => {
    expect(shown("ก่อสร้างถนนคอนกรีตเสริมเหล็ก", "คอนกรีต ถนน")).toBe("ก่อสร้าง[ถนน][คอนกรีต]เสริมเหล็ก");
  });
  it("finds parts of words and every place", () => {
    expect(shown("ถนนสายถนนใหญ่", "ถน")).toBe("[ถน]นสาย[ถน]นใหญ่");
  });
  it("finds words typed together one by one", () => {
    expect(shown("ซ่อมสร้างผิวทางถนนลาดยาง", "ซ่อมถนน")).toBe("[ซ่อม]สร้างผิวทาง[ถนน]ลาดยาง");
  });
  it("joins places that overlap", () => {
    expect(shown("ปรับปรุง", "ปรับป บปร")).toBe("[ปรับป][ร]ุง");
  });
  it("reads Thai digits and capitals as the search does", () => {
    expect(shown("สาย ๑๒ AC Road", "12 ac")).toBe("สาย [๑๒] [AC] Road");
  });
  it("leaves a name without a find as it is", () => {
    expect(highlighted("ขุดลอกคลอง", wordsOf("ถนน"))).toEqual([{ text: "ขุดลอกคลอง", hit: false, at: 0 }]);
    expect(highlighted("ขุดลอกคลอง", wordsOf("  "))).toHaveLength(1);
  });
});
