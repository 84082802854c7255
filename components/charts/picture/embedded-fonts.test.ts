import { describe, expect, it } from "vitest";
import { rangesOf } from "./embedded-fonts";

describe("rangesOf", () => {
  it("reads single signs, spans and wildcards", () => {
    expect(rangesOf("U+0E01-0E5B, U+200C,U+25??")).toEqual([
      [0x0e01, 0x0e5b],
      [0x200c, 0x200c],
      [0x2500, 0x25ff],
    ]);
  });

  it("takes a face without a range for every sign", () => {
    expect(rangesOf("")).toEqual([[0, 0x10ffff]]);
  });
});
