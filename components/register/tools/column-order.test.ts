import { describe, expect, it } from "vitest";
import { listed, moved, sameOrder, switchedOff, switchedOn } from "./column-order";

const all = ["code", "name", "unit", "net", "paid", "gap"];

describe("order of columns", () => {
  it("moves one and keeps the others in their order", () => {
    expect(moved(all, "gap", 1)).toEqual(["code", "gap", "name", "unit", "net", "paid"]);
    expect(moved(all, "code", 5)).toEqual(["name", "unit", "net", "paid", "gap", "code"]);
    expect(moved(all, "code", 99)).toEqual(["name", "unit", "net", "paid", "gap", "code"]);
    expect(moved(all, "none", 2)).toEqual(all);
  });
  it("switches on after the column before it in the catalogue", () => {
    expect(switchedOn(["code", "paid", "name"], "unit", all)).toEqual(["code", "paid", "name", "unit"]);
    expect(switchedOn(["paid"], "code", all)).toEqual(["code", "paid"]);
    expect(switchedOn(["paid"], "paid", all)).toEqual(["paid"]);
  });
  it("switches off", () => {
    expect(switchedOff(["code", "paid"], "paid")).toEqual(["code"]);
  });
  it("lists the shown in their order with the hidden between them", () => {
    expect(listed(["paid", "code"], all)).toEqual(["paid", "gap", "code", "name", "unit", "net"]);
    expect([...listed(["gap"], all)].sort()).toEqual([...all].sort());
  });
  it("knows the same order", () => {
    expect(sameOrder(all, [...all])).toBe(true);
    expect(sameOrder(all, moved(all, "gap", 0))).toBe(false);
  });
});
