import { expect, it } from "vitest";
import { indexUnits, matchUnit, unitLevelOf, unitsNamed } from "./match-unit";

const unit = (id: string, level: "province" | "cluster", nameTh: string, ...names: string[]) => ({
  id,
  level,
  nameTh,
  ancestorIds: [id],
  names,
});
const index = indexUnits([
  unit("17", "province", "สิงห์บุรี", "Sing Buri", "สิงค์บุรี"),
  unit("30", "province", "นครราชสีมา", "Nakhon Ratchasima", "โคราช", "TH-30"),
  unit("60", "province", "นครสวรรค์", "Nakhon Sawan"),
  unit("c-central-lower-1", "cluster", "กลุ่มจังหวัดภาคกลางตอนล่าง 1", "ภาคกลางตอนล่าง 1"),
  unit("c-central-lower-2", "cluster", "กลุ่มจังหวัดภาคกลางตอนล่าง 2", "ภาคกลางตอนล่าง 2"),
  unit("c-south-border", "cluster", "กลุ่มจังหวัดภาคใต้ชายแดน", "ภาคใต้ชายแดน"),
]);

it.each([
  ["30", "30"],
  ["นครราชสีมา", "30"],
  ["จังหวัดนครราชสีมา", "30"],
  ["จ.นครราชสีมา", "30"],
  ["จ. นครราชสีมา ", "30"],
  ["nakhon ratchasima", "30"],
  ["TH-30", "30"],
  ["๓๐", "30"],
  ["สิงค์บุรี", "17"],
  ["กลุ่มจังหวัดภาคกลางตอนล่าง ๒", "c-central-lower-2"],
  ["ภาคใต้ชายแดน", "c-south-border"],
  ["กลุ่มจังหวัดภาคใต้ชายแดน", "c-south-border"],
])("%s is %s", (written, id) => {
  expect(matchUnit(index, written)).toMatchObject({ kind: "found", unit: { id } });
});

it("a lost cluster number is not guessed", () => {
  const match = matchUnit(index, "กลุ่มจังหวัดภาคกลางตอนล่าง");
  expect(match.kind).toBe("unknown");
  expect(match.kind !== "found" && match.suggestions.slice(0, 2).map((one) => one.id)).toEqual(["c-central-lower-1", "c-central-lower-2"]);
});

it("a misspelling is suggested, three at most, and never taken", () => {
  const match = matchUnit(index, "จังหวัดนครราชสีมาา");
  expect(match).toMatchObject({ kind: "unknown", suggestions: [{ id: "30", name: "นครราชสีมา" }] });
  expect(matchUnit(index, "ดาวอังคารดวงที่สี่")).toEqual({ kind: "unknown", suggestions: [] });
});

it("the stated type decides", () => {
  expect(matchUnit(index, "ภาคใต้ชายแดน", "province").kind).toBe("unknown");
  expect([unitLevelOf("cluster"), unitLevelOf("จังหวัด"), unitLevelOf("กลุ่มจังหวัด"), unitLevelOf("อำเภอ")]).toEqual([
    "cluster",
    "province",
    "cluster",
    null,
  ]);
});

it.each([
  ["โคราช", ["30"]],
  ["จ.โคราช", ["30"]],
  ["จังหวัดนครราชสีมา", ["30"]],
  ["ภาคใต้ชายแดน", ["c-south-border"]],
  ["นครราช", []],
  ["30", []],
  ["จังหวัด 30", []],
  ["", []],
])("a search for %s names %j", (written, ids) => {
  expect(unitsNamed(index, written).map(({ id }) => id)).toEqual(ids);
});
