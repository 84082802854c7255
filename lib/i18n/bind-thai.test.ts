import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bindSpaces, thaiPieces } from "./bind-thai";

/** "·" stands for a no-break space, so that a test can be read. */
const seen = (text: string) => bindSpaces(text).replaceAll("\u00a0", "·");
const bound = (text: string) =>
  thaiPieces(text)
    .filter((piece) => piece.bound)
    .map((piece) => piece.text);

describe("where a Thai line must not break", () => {
  it("keeps a number with its unit", () => {
    expect(seen("ขาดอีก 4,824.94 บาท")).toBe("ขาดอีก 4,824.94·บาท");
    expect(seen("ผล 58.42% ต่ำ")).toBe("ผล 58.42%·ต่ำ");
  });
  it("keeps ต. อ. จ. with the name", () => {
    expect(seen("ถนน ต. วังน้ำเขียว อ. วังน้ำเขียว")).toBe("ถนน ต.·วังน้ำเขียว อ.·วังน้ำเขียว");
  });
  it("keeps day, month and year, and a cluster with its ordinal", () => {
    expect(seen("ปิด 5 มิ.ย. 2569 นี้")).toBe("ปิด 5·มิ.ย.·2569·นี้");
    expect(seen("ภาคเหนือตอนบน 1")).toBe("ภาคเหนือตอนบน·1");
  });
  it("protects words and names the browser's dictionary cuts", () => {
    expect(bound("แบบบูรณาการ")).toEqual(["บูรณาการ"]);
    expect(bound("จังหวัดนครราชสีมาเบิกจ่าย 2.03%")).toEqual(["นครราชสีมา", "เบิกจ่าย"]);
  });
  it("loses nothing and adds nothing but the kind of space, whatever the text", () => {
    const words = fc.constantFrom("นครราชสีมา", "บูรณาการ", "ล้านบาท", "12.50", "ต.", "ในเมือง", "−16.58", "จุด", "%", "คสล.", "x");
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom("", " "), (list, gap) => {
        const text = list.join(gap);
        const joined = thaiPieces(text)
          .map((piece) => piece.text)
          .join("");
        expect(joined.replaceAll("\u00a0", " ")).toBe(text);
      }),
    );
  });
});
