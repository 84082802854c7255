import { expect, it } from "vitest";
import { POST } from "./route";

const site = "http://127.0.0.1:3000";

const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  POST(
    new Request(`${site}/preferences`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { host: "127.0.0.1:3000", "sec-fetch-site": "same-origin", ...headers },
    }),
  );

it("sets what is on its short lists and answers with the page before", async () => {
  const response = await send({ lang: "en", theme: "purple", role: "administrator" }, { referer: `${site}/reports?month=1` });
  expect([response.status, response.headers.get("location")]).toEqual([303, "/reports?month=1"]);
  expect(response.headers.getSetCookie().map((cookie) => cookie.split(";")[0])).toEqual(["lang=en"]);
});

it("never leads to another site", async () => {
  for (const referer of ["https://elsewhere.example/x", `${site}//elsewhere.example/x`, `${site}/\\elsewhere.example`, "nonsense"]) {
    expect((await send({ lang: "th" }, { referer })).headers.get("location"), referer).toBe("/");
  }
});

it("takes no form of another site, no long body, and nothing that is no form", async () => {
  expect((await send({ lang: "en" }, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await send({ lang: "x".repeat(20_000) })).status).toBe(413);
  expect((await send({ lang: "en" }, { "content-type": "application/json" })).status).toBe(422);
});
