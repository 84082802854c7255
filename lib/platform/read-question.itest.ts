import { expect, it } from "vitest";
import { succeed } from "@/lib/core/result";
import { questionSeconds, readPrepared } from "./database";
import { inTime, readQuestion } from "./read-question";

it("stops a question that takes too long and says so in words, and the next is asked as ever", async () => {
  const limit = (milliseconds: number) => readQuestion("select set_config('statement_timeout', $1, false)", [String(milliseconds)]);
  await limit(20);
  const stopped = await inTime(readQuestion("select pg_sleep(5)::text", []).then(succeed));
  await limit(questionSeconds * 1000);
  expect(stopped).toEqual({
    ok: false,
    failures: [{ code: "common.took_too_long", kind: "unavailable", params: { seconds: questionSeconds } }],
  });
  expect(await inTime(readQuestion("select 1 as one", []).then(succeed))).toEqual(succeed([["1"]]));
});

it("lets every other failure go on", async () => {
  await expect(inTime(readQuestion("select 1 / 0", []).then(succeed))).rejects.toThrow("division by zero");
});

it("reads only, within a time, and plans fixed reads once", async () => {
  const settings = `select current_setting('statement_timeout') as timeout, current_setting('default_transaction_read_only') as "readOnly",
    current_setting('plan_cache_mode') as plans, current_setting('TimeZone') as zone`;
  expect(await readQuestion(settings, [])).toEqual([[`${questionSeconds}s`, "on", "auto", "UTC"]]);
  expect(await readPrepared(settings)).toEqual([
    { timeout: `${questionSeconds}s`, readOnly: "on", plans: "force_generic_plan", zone: "UTC" },
  ]);
  await expect(readQuestion("delete from rate_limit", [])).rejects.toThrow("read-only");
});
