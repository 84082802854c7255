import { expect, it } from "vitest";
import { changesOf } from "./changes";

it("states only what differs, nested values by their path, lists of plain values as one", () => {
  const before = { state: "draft", version: 1, line: { physical: "40.00", disbursed: "1.00" }, areaIds: ["30"], kept: null };
  const after = { state: "submitted", version: 1, line: { physical: "55.00", disbursed: "1.00" }, areaIds: ["30", "31"], receipt: "69-05" };
  expect(changesOf(before, after)).toEqual({
    changes: [
      { path: "state", before: "draft", after: "submitted" },
      { path: "line.physical", before: "40.00", after: "55.00" },
      { path: "areaIds", before: "30", after: "30, 31" },
      { path: "receipt", before: null, after: "69-05" },
    ],
    more: 0,
  });
});

it("survives anything a trail may hold", () => {
  expect(changesOf(null, null).changes).toEqual([]);
  expect(changesOf(undefined, "text").changes).toEqual([]);
  expect(changesOf([1, 2], { a: [{ b: 1 }] }).changes).toContainEqual({ path: "a.0.b", before: null, after: 1 });
  expect(changesOf({}, Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`k${n}`, n])))).toMatchObject({ more: 28 });
});
