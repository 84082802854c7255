import { describe, expect, it } from "vitest";
import { documentQueryFrom } from "./schema";

describe("a document's address", () => {
  it("reads what is there and takes PDF and Arabic digits for what is not", () => {
    const parsed = documentQueryFrom({
      area: "30",
      year: "2570",
      month: "2",
      class: "capital",
      fund: "",
      theme: "master_plan.MP05",
      lang: "en",
    });
    expect(parsed.data).toEqual({
      area: "30",
      year: 2570,
      month: 2,
      expenseClass: "capital",
      theme: "master_plan.MP05",
      lang: "en",
      format: "pdf",
      digits: "arabic",
    });
  });
  it("refuses what it cannot read by name", () => {
    const parsed = documentQueryFrom({ area: "30'", year: "256", month: "13", class: "x", theme: "a b", format: "doc", digits: "roman" });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(["area", "format", "digits", "year", "month", "expenseClass", "theme"]);
  });
});
