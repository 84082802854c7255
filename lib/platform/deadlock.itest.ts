import { expect, it } from "vitest";
import { prisma, transaction } from "./database";
import { makeActor } from "./testing/fixtures";

it("a transaction that PostgreSQL ends to break a deadlock is done again", async () => {
  const [one, two] = await Promise.all([makeActor("officer", "30"), makeActor("officer", "30")]);
  let runs = 0;
  let met = 0;
  const touch = (first: string, second: string) =>
    transaction(async (tx) => {
      runs += 1;
      await tx.$executeRaw`update position set title_en = title_en || '.' where id = ${first}::uuid`;
      met += 1;
      for (let n = 0; met < 2 && n < 50; n++) await new Promise((resolve) => setTimeout(resolve, 20));
      await tx.$executeRaw`update position set title_en = title_en || '.' where id = ${second}::uuid`;
    });
  await Promise.all([touch(one.positionId, two.positionId), touch(two.positionId, one.positionId)]);
  expect(runs).toBe(3);
  const rows = await prisma().position.findMany({ where: { id: { in: [one.positionId, two.positionId] } }, select: { titleEn: true } });
  for (const { titleEn } of rows) expect(titleEn).toMatch(/[^.]\.\.$/);
});
