import { describe, expect, it } from "vitest";
import { treeOfForm, valuesOfForm } from "./request-form";

const form = (...pairs: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
};

describe("treeOfForm", () => {
  it("nests dotted names, makes lists of numbers, in their order, and of repeated names", () => {
    expect(
      treeOfForm(form(["version", "3"], ["lines.10.d", "b"], ["lines.2.d", "a"], ["lines.2.p", ""], ["tag", "x"], ["tag", "y"])),
    ).toEqual({
      version: "3",
      lines: [{ d: "a", p: "" }, { d: "b" }],
      tag: ["x", "y"],
    });
  });
  it("drops the framework's own fields and names that reach into prototypes", () => {
    const tree = treeOfForm(form(["$ACTION_ID_x", ""], ["__proto__.admin", "1"], ["a.constructor.b", "1"], ["ok", "1"]));
    expect(tree).toEqual({ ok: "1" });
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  });
  it("survives a name that is text here and a branch there", () => {
    expect(treeOfForm(form(["a", "1"], ["a.b", "2"]))).toEqual({ a: { b: "2" } });
  });
});

it("gives back what was typed, never a password", () => {
  expect(valuesOfForm(form(["username", "p30.officer"], ["password", "x"], ["currentPassword", "y"], ["lines.1.d", "5"]))).toEqual({
    username: "p30.officer",
    "lines.1.d": "5",
  });
});

it("leaves out zero bytes, which no database text can hold", () => {
  const form = new FormData();
  form.set("lines.0.workDone", "a\0b");
  expect(treeOfForm(form)).toEqual({ lines: [{ workDone: "ab" }] });
});
