import { describe, expect, it } from "vitest";
import { batchAnswerOf, readAnswer, serverLinesOf } from "./answers";

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/problem+json", ...headers } });
const read = (response: Response) => readAnswer(response, (body) => body, 0);

describe("what an answer means", () => {
  it("is taken, refused with reasons, signed out, or tried again when it says nothing about what was sent", async () => {
    expect(await read(json(200, { a: 1 }))).toEqual({ kind: "accepted", value: { a: 1 } });
    expect(await read(json(401, {}))).toEqual({ kind: "signed_out" });
    const failure = { code: "reporting.round_closed", kind: "locked", field: null, params: { month: 2, odd: null }, message: "รอบปิดแล้ว" };
    expect(await read(json(423, { code: failure.code, failures: [failure] }))).toEqual({
      kind: "refused",
      failures: [{ code: "reporting.round_closed", kind: "locked", params: { month: 2 }, message: "รอบปิดแล้ว" }],
    });
    expect(await read(json(429, {}, { "retry-after": "7" }))).toEqual({ kind: "retry", afterSeconds: 7 });
    for (const status of [408, 500, 502, 503]) expect((await read(json(status, {}))).kind).toBe("retry");
    expect((await read(new Response("<html>", { status: 200, headers: { "content-type": "text/html" } }))).kind).toBe("retry");
    expect((await read(new Response("<html>", { status: 403, headers: { "content-type": "text/html" } }))).kind).toBe("retry");
  });

  it("reads stored lines from a saving and from the report itself alike", () => {
    const line = {
      physical: "40.00",
      committed: "",
      disbursed: "1.00",
      workDone: "",
      problem: null,
      delayCause: null,
      remedy: "",
      selfRating: "late",
      warningReasons: { paid_ahead: "งวด 3" },
    };
    const saved = batchAnswerOf({
      version: 1,
      lockVersion: 3,
      savedAt: "2026-11-22T07:00:00Z",
      lines: { a: line },
      conflicts: [{ activityId: "a" }],
    });
    const { physical, committed, disbursed, ...words } = line;
    const shown = serverLinesOf({
      version: 1,
      lockVersion: 3,
      lines: [{ activityId: "a", ...words, typed: { physical, committed, disbursed } }],
    });
    expect(saved.lines).toEqual(shown.lines);
    expect(saved.lines.a).toMatchObject({ physical: "40.00", problem: "", selfRating: "late", "warningReasons.paid_ahead": "งวด 3" });
    expect(saved.conflicts).toEqual([{ activityId: "a", field: "", theirs: "", by: "", at: "" }]);
    expect(serverLinesOf({ lines: [{ activityId: "a", ...words, typed: null }] }).lines.a?.physical).toBe("");
  });
});
