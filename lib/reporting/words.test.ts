import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { lockStates } from "./rules/lock-state";
import { reopenStates } from "./rules/reopening";
import { roundStates } from "./rules/round-state";
import { reportStates } from "./rules/workflow";

const lib = path.resolve(import.meta.dirname, "..");
type Words = { [key: string]: string | Words };
const wordsOf = (language: string, namespace: string): Words =>
  JSON.parse(readFileSync(path.join(lib, "i18n", "messages", language, `${namespace}.json`), "utf8")) as Words;

/** Every code "<namespace>.<name>" written in a capability's code. */
const codesIn = (namespace: "reporting" | "plans"): string[] =>
  readdirSync(path.join(lib, namespace), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/\.i?test\.ts$/.test(file))
    .flatMap((file) => [
      ...readFileSync(path.join(lib, namespace, file), "utf8").matchAll(new RegExp(`code: [^\\n]*?"${namespace}\\.([a-z_]+)"`, "g")),
    ])
    .map((match) => match[1] ?? "");

const blocking = ["figure_missing", "not_a_number", "grouping", "places", "negative", "too_large", "physical_range"];
const asking = [
  "over_budget",
  "disbursed_fell",
  "physical_fell",
  "physical_jump",
  "physical_ahead",
  "paid_ahead",
  "plan_multiple",
  "unit_error",
  "far_from_plan",
];
const grid = [
  "plan_missing_figure",
  "plan_not_a_figure",
  "plan_negative",
  "plan_over_hundred",
  "plan_over_budget",
  "plan_falls",
  "plan_month_count",
];
const progress = ["not_started", ...reportStates];
const decided = reopenStates.filter((state) => state !== "waiting");

describe.each(["th", "en"])("the words in %s", (language) => {
  const reporting = wordsOf(language, "reporting");
  const plans = wordsOf(language, "plans");

  it("has some for every refusal", () => {
    const named = codesIn("reporting");
    expect(named).toContain("report_not_found");
    const built = [
      ...blocking,
      ...progress.map((state) => `report_is_${state}`),
      "round_closed",
      "round_not_open",
      "round_published",
      ...decided.map((state) => `reopen_is_${state}`),
    ];
    for (const name of [...named, ...built]) expect(reporting.failure, name).toHaveProperty(name);
    for (const name of [...codesIn("plans"), ...grid]) expect(plans.failure, name).toHaveProperty(name);
  });

  it("says of every lock state what it is, why, and what to do next", () => {
    const all = Object.fromEntries(lockStates.map((state) => [state, expect.any(String)]));
    expect(reporting).toMatchObject({ page: { lock: { mark: all, why: all, next: all } } });
  });

  it("has some for every check and state", () => {
    for (const name of [...blocking, ...asking]) expect(reporting.check, name).toHaveProperty(name);
    expect(reporting).toMatchObject({
      state: {
        report: Object.fromEntries(progress.map((state) => [state, expect.any(String)])),
        round: Object.fromEntries(roundStates.map((state) => [state, expect.any(String)])),
        request: Object.fromEntries(reopenStates.map((state) => [state, expect.any(String)])),
      },
    });
  });
});
