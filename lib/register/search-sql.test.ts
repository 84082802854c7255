import { describe, expect, it } from "vitest";
import { patternOf, searchWords } from "./search-sql";

describe("words people search by", () => {
  it.each([
    ["ถนน คอนกรีต", ["ถนน", "คอนกรีต"]],
    ["  คอนกรีตถนน ", ["คอนกรีต", "ถนน"]],
    ["หมู่ที่ ๑๒", ["หมู่", "ที่", "12"]],
    ["“ถนนคอนกรีต สาย” ก่อสร้าง", ["ถนนคอนกรีต สาย", "ก่อสร้าง"]],
    ["40-04/05", ["40-04/05"]],
    ["ROAD road", ["road"]],
    ["น้ํา", ["น้ำ"]],
    ["", []],
  ])("%s", (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it("never parts a word into pieces under three letters", () => {
    for (const text of ["กรีตเสริมเหล็ก", "ไม้ไผ่", "ปูนปลาสเตอร์", "ค่าจ้างเหมาบริการ", "ฝายน้ำล้น"]) {
      const words = searchWords(text);
      expect(words.join("")).toBe(text);
      for (const word of words) expect(word.length).toBeGreaterThanOrEqual(Math.min(3, text.length));
    }
  });

  it("escapes what LIKE reads as a sign", () => {
    expect(patternOf("100%_\\")).toBe("%100\\%\\_\\\\%");
  });
});
