import { expect, it } from "vitest";
import { readCursor, writeCursor } from "./cursor";

const sort = { column: "paid", descending: true } as const;
const id = "9fe8cf6d-6726-4954-aacb-6192016f38d2";
const isNumber = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value);

it("a cursor is read back as it was written, also where there is nothing to sort by", () => {
  for (const value of ["12.30", null]) {
    const cursor = { value, id, backward: value === null };
    expect(readCursor(writeCursor(sort, cursor), sort, isNumber)).toEqual(cursor);
  }
});

it("is refused for another order, another type of value, another id, or when made by hand", () => {
  const text = writeCursor(sort, { value: "1", id, backward: false });
  expect(readCursor(text, { ...sort, descending: false }, isNumber)).toBeNull();
  expect(readCursor(text, sort, () => false)).toBeNull();
  expect(readCursor(writeCursor(sort, { value: "1", id: "1; drop", backward: false }), sort, isNumber)).toBeNull();
  for (const text of ["x", "bnVsbA", Buffer.from('{"a":1}').toString("base64url")]) expect(readCursor(text, sort, isNumber)).toBeNull();
});
