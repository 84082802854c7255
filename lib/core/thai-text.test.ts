import { describe, expect, it } from "vitest";
import { isBlank, matchKeyOf, normalizeThai, toArabicDigits } from "./thai-text";

describe("Thai input", () => {
  it("composes nikhahit and sara aa, with a tone mark before, between or without", () => {
    expect(normalizeThai("น\u0E4D\u0E49\u0E32")).toBe("น้ำ");
    expect(normalizeThai("น\u0E49\u0E4D\u0E32")).toBe("น้ำ");
    expect(normalizeThai("ท\u0E4D\u0E32")).toBe("ทำ");
  });

  it("drops what cannot be seen and folds white space", () => {
    expect(normalizeThai("\uFEFF กลุ่ม\u200Bจังหวัด \u00A0 ภาค\n")).toBe("กลุ่มจังหวัด ภาค");
  });

  it("reads Thai digits", () => {
    expect(toArabicDigits("๑,๕๘๑.๕๐ ล้าน")).toBe("1,581.50 ล้าน");
  });

  it("knows how official tables write nothing", () => {
    for (const text of ["", " ", "-", "–", " - ", "ไม่มี"]) expect(isBlank(text)).toBe(true);
    for (const text of ["0", "-1", "ไม่มีผู้ยื่นเสนอราคา"]) expect(isBlank(text)).toBe(false);
  });

  it("matches names whatever their spacing and digits", () => {
    expect(matchKeyOf("ภาคกลางตอนล่าง  ๒")).toBe(matchKeyOf("ภาคกลางตอนล่าง 2"));
    expect(matchKeyOf("Nong Bua Lam Phu")).toBe(matchKeyOf("nongbualamphu"));
  });
});
