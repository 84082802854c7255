import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readBytes, readJson } from "./request-body";

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://x.test/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

describe("body limits", () => {
  it("refuses a stated length before reading", async () => {
    let pulled = 0;
    const body = new ReadableStream({ pull: () => void pulled++ }, { highWaterMark: 0 });
    expect(await readBytes(post(body, { "content-length": "300000000" }), 1000)).toMatchObject({
      ok: false,
      failures: [{ kind: "too_large" }],
    });
    expect(pulled).toBe(0);
  });
  it("cuts off a body that states no length", async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    expect(await readBytes(post(body), 5000)).toMatchObject({ ok: false, failures: [{ kind: "too_large" }] });
    expect(sent).toBeLessThan(10_000);
  });
  it("reads JSON by a schema and names the field", async () => {
    const schema = z.object({
      name: z.string().min(1),
      lines: z.array(z.object({ d: z.string().regex(/^\d+$/, "reporting.bad_amount") })),
    });
    expect(await readJson(post('{"name":"ก","lines":[]}'), schema)).toEqual({ ok: true, value: { name: "ก", lines: [] } });
    expect(await readJson(post("{"), schema)).toMatchObject({ ok: false, failures: [{ code: "common.not_json" }] });
    expect(await readJson(post('{"lines":[{"d":"x"}]}'), schema)).toMatchObject({
      ok: false,
      failures: [
        { code: "common.required", field: "name" },
        { code: "reporting.bad_amount", field: "lines.0.d" },
      ],
    });
  });

  it("leaves out what no database text can hold, and nothing a person types", async () => {
    const read = await readJson(
      post(String.raw`{"name":"ก\u0000ข \ud83d\ude00 \ude00\ud83d!","e\u0301":1}`),
      z.object({ name: z.string() }),
    );
    expect(read).toEqual({ ok: true, value: { name: "กข 😀 !" } });
  });
});
