import { describe, expect, it } from "vitest";
import { memberName } from "./place-name";

describe("memberName", () => {
  it.each([
    ["ภาคเหนือตอนบน 1", "ภาคเหนือ", "ตอนบน 1"],
    ["ภาคตะวันออก 1", "ภาคตะวันออก", "ภาคตะวันออก 1"],
    ["ภาคใต้ชายแดน", "ภาคใต้ชายแดน", "ภาคใต้ชายแดน"],
    ["เชียงใหม่", "ภาคเหนือ", "เชียงใหม่"],
    ["Upper Northeast 1", "Northeast", "Upper 1"],
    ["East 1", "East", "East 1"],
  ])("%s under %s reads %s", (name, region, expected) => {
    expect(memberName(name, region)).toBe(expected);
  });
});
