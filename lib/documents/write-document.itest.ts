import { beforeAll, expect, it } from "vitest";
import { actorAt } from "@/lib/performance/testing/actors";
import { makePlan, testNow } from "@/lib/platform/testing/fixtures";
import { type DocumentOrder, writeDocument } from "./write-document";

const order: DocumentOrder = { layout: "province-summary", areaId: "30", format: "xlsx", locale: "th", digits: "arabic", now: testNow };

beforeAll(async () => {
  await makePlan({ areaId: "30" });
});

it("makes one spreadsheet of a position after the other, lets three wait and refuses more, and serves another position", async () => {
  const [one, another] = [actorAt("officer", "30"), { ...actorAt("analyst", "moi"), positionId: "another" }];
  const write = (actor: typeof one) => writeDocument(actor, order, new AbortController().signal);
  const asked = Array.from({ length: 5 }, () => write(one));
  const other = write(another);
  const answers = await Promise.all(asked);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, false]);
  expect(answers.at(-1)).toMatchObject({ failures: [{ code: "documents.too_many_at_once", kind: "limited", params: { seconds: 10 } }] });
  expect((await other).ok).toBe(true);
});

it("does not begin what nobody waits for any more", async () => {
  const gone = AbortSignal.abort();
  expect(await writeDocument(actorAt("officer", "30"), order, gone)).toMatchObject({ failures: [{ code: "documents.cancelled" }] });
});
