import { describe, expect, it } from "vitest";
import { registerQueryFrom } from "./schema";

const read = (address: string) => registerQueryFrom(new URLSearchParams(address));

describe("an address written by hand", () => {
  it("searches words without letters nobody types", () => {
    expect(read("q=%00ถนน%1b%0aสาย%00")).toMatchObject({ ok: true, value: { q: "ถนน  สาย" } });
    expect(read(`q=${"ก".repeat(10_000)}`)).toMatchObject({ ok: false, failures: [{ field: "q", kind: "invalid" }] });
  });

  it.each([
    "area=30'--",
    "area=../30",
    "within=unit:30;x",
    "within=constructor:30",
    "columns=__proto__",
    "columns=code,nothing",
    "sort=constructor",
    "sort=problem",
    "size=-1",
    "size=201",
    "year=1e3",
    "cursor=%00",
    `cursor=${"a".repeat(2001)}`,
    `fund=${"a,".repeat(201)}`,
  ])("%s is refused", (address) => {
    expect(read(address)).toMatchObject({ ok: false, failures: [{ code: "register.query_invalid" }] });
  });

  it("takes a column once however often it is named", () => {
    expect(read("columns=code,code&columns=code,unit")).toMatchObject({ value: { columns: ["code", "unit"] } });
  });
});
