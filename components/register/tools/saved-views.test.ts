import { describe, expect, it } from "vitest";
import { readViews, withView, writeViews } from "./saved-views";

const shelfOf = (kept: Record<string, string> = {}) => ({
  getItem: (key: string) => kept[key] ?? null,
  setItem: (key: string, value: string) => {
    kept[key] = value;
  },
});

describe("saved views", () => {
  it("are read back by the position that saved them, and by no other", () => {
    const shelf = shelfOf();
    expect(writeViews(shelf, "a", [{ name: "x", href: "/register?status=late" }])).toBe(true);
    expect(readViews(shelf, "a")).toEqual([{ name: "x", href: "/register?status=late" }]);
    expect(readViews(shelf, "b")).toEqual([]);
  });
  it("stand once by name, the newest first", () => {
    const views = withView(
      [
        { name: "x", href: "/register" },
        { name: "y", href: "/register" },
      ],
      { name: "y", href: "/register?q=a" },
    );
    expect(views).toEqual([
      { name: "y", href: "/register?q=a" },
      { name: "x", href: "/register" },
    ]);
  });
  it("lead nowhere else and survive what others wrote", () => {
    const shelf = shelfOf({
      "register.views.a": JSON.stringify([{ name: "x", href: "https://example.org" }, 1, null]),
      "register.views.b": "{",
    });
    expect(readViews(shelf, "a")).toEqual([]);
    expect(readViews(shelf, "b")).toEqual([]);
  });
  it("say when nothing can be kept", () => {
    const shut = {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(writeViews(shut, "a", [])).toBe(false);
  });
});
