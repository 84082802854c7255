import { expect, it } from "vitest";
import { searchQuerySchema } from "./schema";

it("cuts what was typed and takes letters nobody types as spaces", () => {
  expect(searchQuerySchema.parse({ q: "\0โคราช\0ถนน" })).toEqual({ q: " โคราช ถนน", kind: "all" });
  expect(searchQuerySchema.parse({ q: "ก".repeat(10_000), kind: "x" }).q).toHaveLength(200);
});
