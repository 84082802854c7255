import { describe, expect, it } from "vitest";
import { answerOf } from "./send-file";
import { nextOf, type Upload, uploadReducer } from "./upload-state";

const upload = (key: string): Upload => ({ key, file: new File(["x"], key), caption: "", state: "waiting", percent: 0, detail: null });
const queue = uploadReducer([], { kind: "add", uploads: [upload("a"), upload("b")] });

describe("files on their way", () => {
  it("go out one at a time, in their order", () => {
    expect(nextOf(queue)?.key).toBe("a");
    const sending = uploadReducer(queue, { kind: "start", key: "a" });
    expect(nextOf(sending)).toBeNull();
    expect(nextOf(uploadReducer(sending, { kind: "gone", key: "a" }))?.key).toBe("b");
  });
  it("stay when the line is lost, let the others pass, and go again when it is back", () => {
    const lost = uploadReducer(uploadReducer(queue, { kind: "start", key: "a" }), { kind: "lose", key: "a" });
    expect(lost[0]).toMatchObject({ key: "a", state: "lost" });
    expect(nextOf(lost)?.key).toBe("b");
    expect(nextOf(uploadReducer(lost, { kind: "line_back" }))?.key).toBe("a");
  });
  it("stay when they are refused, with the words, and are not sent again by themselves", () => {
    const refused = uploadReducer(queue, { kind: "refuse", key: "a", detail: "ใหญ่เกิน" });
    expect(refused[0]).toMatchObject({ state: "refused", detail: "ใหญ่เกิน" });
    expect(nextOf(uploadReducer(refused, { kind: "line_back" }))?.key).toBe("b");
    expect(uploadReducer(refused, { kind: "again", key: "a" })[0]).toMatchObject({ state: "waiting", detail: null });
  });
});

describe("answers", () => {
  it.each([
    [201, '{"id":"1","already":false}', { kind: "done", already: false }],
    [200, '{"id":"1","already":true}', { kind: "done", already: true }],
    [422, '{"detail":"รับเฉพาะ PDF"}', { kind: "refused", detail: "รับเฉพาะ PDF" }],
    [401, '{"detail":"เข้าสู่ระบบก่อน"}', { kind: "refused", detail: "เข้าสู่ระบบก่อน" }],
    [200, "<html>a proxy says hello", { kind: "lost" }],
    [502, '{"detail":"bad gateway"}', { kind: "lost" }],
    [413, "", { kind: "lost" }],
    [0, "", { kind: "lost" }],
  ])("%i %s", (status, body, expected) => {
    expect(answerOf(status, body)).toEqual(expected);
  });
});
