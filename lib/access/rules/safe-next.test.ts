import { describe, expect, it } from "vitest";
import { safeNext } from "./safe-next";

describe("safeNext", () => {
  it.each(["/", "/audit", "/projects/3?month=2#line-4", "/overview?area=30&next=//x"])("follows %s", (path) => {
    expect(safeNext(path)).toBe(path);
  });
  it.each([
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%0d%0aset-cookie:x",
    "/..//evil.example",
    "/.//evil.example",
    "/\tevil",
    "/\u0000",
    "javascript:alert(1)",
    "evil.example",
    "",
    "/sign-in",
    "/sign-in?next=/audit",
    "/sign-out",
    "/new-password",
    "/api/health",
    `/${"a".repeat(3000)}`,
    null,
    undefined,
    ["/audit"],
  ])("never leaves the site or loops for %j", (next) => {
    const path = safeNext(next);
    expect(new URL(path, "http://own.example").host).toBe("own.example");
    expect(path.startsWith("//")).toBe(false);
    expect(path).toMatch(/^\/($|%0d)/);
  });
});
