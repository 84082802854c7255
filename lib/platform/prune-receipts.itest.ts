import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { prisma } from "./database";
import { pruneReceipts } from "./prune-receipts";
import { makeActor, testNow } from "./testing/fixtures";

it("forgets answers after ninety days and keeps younger ones", async () => {
  const { positionId } = await makeActor("officer", "30");
  const daysAgo = (days: number) => new Date(testNow.getTime() - days * 86_400_000);
  const ages = [0, 30, 89, 91, 400];
  for (const days of ages) {
    const data = { key: randomUUID(), positionId, command: "save-cells", inputHash: "x", result: {}, createdAt: daysAgo(days) };
    await prisma().commandReceipt.create({ data });
  }
  expect(await pruneReceipts(testNow)).toBe(2);
  expect(await prisma().commandReceipt.count({ where: { positionId } })).toBe(3);
  expect(await pruneReceipts(testNow)).toBe(0);
});
