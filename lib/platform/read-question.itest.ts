import { expect, it } from "vitest";
import { succeed } from "@/lib/core/result";
import { questionSeconds, readPrepared } from "./database";
import { askInTurn, questionTurns, readQuestion } from "./read-question";

const asked = (text: string) => askInTurn("one", () => readQuestion(text, []).then(succeed));

it("asks so many at once of one position, lets some wait and refuses what is beyond, and no other position's", async () => {
  const { ofOne, waitingOfOne } = questionTurns;
  const answers = Array.from({ length: ofOne + waitingOfOne + 1 }, () => asked("select 1 as one"));
  const another = askInTurn("another", () => readQuestion("select 2 as two", []).then(succeed));
  const refused = (await Promise.all(answers)).filter((answer) => !answer.ok);
  expect(refused).toEqual([{ ok: false, failures: [{ code: "common.too_many_at_once", kind: "limited", params: { seconds: 5 } }] }]);
  expect(await another).toEqual(succeed([["2"]]));
});

it("stops a question that takes too long and says so in words, and the next is asked as ever", async () => {
  const limit = (milliseconds: number) => readQuestion("select set_config('statement_timeout', $1, false)", [String(milliseconds)]);
  await limit(20);
  const stopped = await asked("select pg_sleep(5)::text");
  await limit(questionSeconds * 1000);
  expect(stopped).toEqual({
    ok: false,
    failures: [{ code: "common.took_too_long", kind: "unavailable", params: { seconds: questionSeconds } }],
  });
  expect(await asked("select 1 as one")).toEqual(succeed([["1"]]));
});

it("lets every other failure go on", async () => {
  await expect(asked("select 1 / 0")).rejects.toThrow("division by zero");
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
