import { describe, expect, it } from "vitest";
import { patternOf, searchTerms } from "./search-sql";

const places: Readonly<Record<string, readonly string[]>> = {
  โคราช: ["30"],
  "จ.โคราช": ["30"],
  นครราชสีมา: ["30"],
  จังหวัดนครราชสีมา: ["30"],
  nakhonsithammarat: ["80"],
  เลย: ["42"],
};
const termsOf = (text: string) => searchTerms(text, (written) => places[written] ?? []);
const searchWords = (text: string) => searchTerms(text, () => []).flatMap(({ words }) => words);

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

  it.each([
    ["โคราช", [["โคราช", "30"]]],
    ["ฝาย จ.โคราช", [["ฝาย"], ["จ.โคราช", "30"]]],
    ["จังหวัด นครราชสีมา", [["จังหวัด นครราชสีมา", "30"]]],
    ["จังหวัดนครราชสีมา 99", [["จังหวัด นครราชสีมา", "30"], ["99"]]],
    ["Nakhon Si Thammarat", [["nakhon si thammarat", "80"]]],
    ["ก่อสร้างถนนโคราช", [["ก่อสร้าง"], ["ถนน"], ["โคราช", "30"]]],
    ["เลย", [["เลย", "42"]]],
    ["หาไม่พบเลย", [["หาไม่"], ["พบเลย"]]],
    ["“โคราช”", [["โคราช"]]],
  ])("knows places: %s", (text, terms) => {
    expect(termsOf(text).map(({ words, unitIds }) => [words.join(" "), ...unitIds])).toEqual(terms);
  });
});
