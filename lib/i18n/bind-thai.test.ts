import { describe, expect, it } from "vitest";
import { bindThai } from "./bind-thai";

/** "·" stands for a no-break space and "|" for a word joiner, so that a test can be read. */
const seen = (text: string) => bindThai(text).replaceAll("\u00a0", "·").replaceAll("\u2060", "|");

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
  it("protects words the browser's dictionary cuts", () => {
    expect(seen("แบบบูรณาการ")).toBe("แบบบู|ร|ณ|า|ก|า|ร");
  });
  it("adds nothing one can see or loses anything", () => {
    const text = "โครงการ 12 แห่ง ต.ในเมือง อ.เมือง งบประมาณ 40.00 ล้านบาท";
    expect(bindThai(text).replaceAll("\u2060", "").replaceAll("\u00a0", " ")).toBe(text);
  });
});
