import { describe, expect, it } from "vitest";
import { atLevel, hrefOf, pageAddress, readAddress } from "./address";
import { cleared, conditionsOf, toggled, without } from "./conditions";

const read = (search: string) => readAddress(new URLSearchParams(search));

describe("the register's address", () => {
  it("says again what it was read from", () => {
    const search =
      "area=c-northeast-middle,30&class=capital&status=late,critical&columns=code,activity,paid&year=2570&month=2&q=%E0%B8%96%E0%B8%99%E0%B8%99&group=unit&sort=-paid&closed=30&bar=off&view=A";
    const { at, dropped } = read(search);
    expect(dropped).toEqual([]);
    expect(read(hrefOf(at).slice("/register?".length)).at).toEqual(at);
  });
  it("says nothing of what is usual", () => {
    expect(hrefOf(read("").at)).toBe("/register");
  });
  it("leaves out what cannot be read, keeps the rest and tells which", () => {
    const { at, dropped } = read("year=1&status=late,broken&sort=nothing&q=ถนน");
    expect(at.query).toMatchObject({ year: null, status: ["late"], q: "ถนน", sort: { column: "code" } });
    expect(dropped).toEqual(
      expect.arrayContaining([
        { name: "year", value: "1" },
        { name: "status", value: "broken" },
        { name: "sort", value: "nothing" },
      ]),
    );
  });
  it("does not take a place in a reading for a place in the page", () => {
    const { at, dropped } = read("cursor=abc&size=10&fund=province");
    expect(at.query).toMatchObject({ cursor: null, size: 50, fund: ["province"] });
    expect(dropped.map(({ name }) => name)).toEqual(["cursor", "size"]);
  });
  it("folds and bars change no reading", () => {
    expect(pageAddress(read("group=unit&closed=30&bar=off&view=x").at)).toBe(pageAddress(read("group=unit").at));
  });
  it("goes to projects without columns and orders only activities have", () => {
    const { query } = read("columns=activity,paid,agency&sort=agency&group=district").at;
    expect(atLevel(query, "project")).toMatchObject({ columns: ["project", "paid"], sort: { column: "code" }, group: null });
  });
});

describe("conditions", () => {
  const { query } = read("area=30,31&status=late&q=ถนน").at;
  it("are listed with the search last", () => {
    expect(conditionsOf(query).map(({ key, value }) => `${key}=${value}`)).toEqual(["area=30", "area=31", "status=late", "q=ถนน"]);
  });
  it("are put on and taken off", () => {
    expect(toggled(query, "status", "critical").status).toEqual(["late", "critical"]);
    expect(toggled(query, "area", "30").area).toEqual(["31"]);
    expect(without(query, { key: "q", value: "ถนน" }).q).toBe("");
    expect(conditionsOf(cleared(query))).toEqual([]);
  });
});
