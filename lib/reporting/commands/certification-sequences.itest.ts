import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { verifyRollups } from "@/lib/performance/rollup/verify-rollups";
import { prisma } from "@/lib/platform/database";
import { contextOf, type MadeProject, makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { submitMonth } from "@/lib/platform/testing/report-fixtures";
import { mayCertify } from "../rules/workflow";
import { certifyReport } from "./certify-report";
import { returnReport } from "./return-report";
import { settleCertifications } from "./settle-certifications";
import { startCorrection } from "./start-correction";
import { undoCertification } from "./undo-certification";

const steps = ["submit", "return", "certify", "undo", "settle", "correct"] as const;
type Step = (typeof steps)[number];
type People = readonly [Actor, ...Actor[]];

/** Officers, a certifier, a certifier who is also an officer's person, an officer who stands in, and one who stands in for a certifier who recorded. */
async function makePeople(): Promise<People> {
  const [first, second] = [await makeActor("officer", "30"), await makeActor("officer", "30")];
  const certifier = await makeActor("certifier", "30");
  const twice = await makeActor("certifier", "30", second);
  const standing = { titleTh: "", titleEn: "", areaIds: ["30"], endsOn: "2026-11-30" };
  const delegate = { ...(await makeActor("officer", "30")), standsInFor: [{ ...standing, ...idsOf(certifier) }] };
  const delegateOfTwice = { ...(await makeActor("governor", "30")), standsInFor: [{ ...standing, ...idsOf(twice) }] };
  return [first, second, certifier, twice, delegate, delegateOfTwice];
}

const idsOf = ({ positionId, personId }: Actor) => ({ positionId, personId });
const current = (projectId: string) => prisma().reportVersion.findFirst({ where: { report: { projectId }, isCurrent: true } });
const settledOf = async (projectId: string) => {
  const rows = await prisma().reportVersion.findMany({
    where: { report: { projectId }, state: "certified" },
    include: { lines: { orderBy: { activityId: "asc" } } },
    orderBy: { version: "asc" },
  });
  return rows.map(({ isCurrent: _, isOfficial: __, lockVersion: ___, ...row }) => JSON.stringify(row));
};

/** Does one step as somebody; answers whether it was done. */
async function take(step: Step, by: Actor, project: MadeProject, at: { readonly now: Date; readonly percent: number }): Promise<boolean> {
  const version = await current(project.id);
  const on = { idempotencyKey: randomUUID(), reportId: version?.reportId ?? randomUUID(), lockVersion: version?.lockVersion ?? 0 };
  const context = contextOf(by, at.now);
  switch (step) {
    case "submit":
      return (await submitMonth(project, { month: 1, percent: at.percent, officer: by, now: at.now }, version?.lockVersion ?? null)).ok;
    case "return":
      return (await returnReport(context, { ...on, comment: "ตรวจอีกครั้ง" })).ok;
    case "certify":
      return (await certifyReport(context, on)).ok;
    case "undo":
      return (await undoCertification(context, on)).ok;
    case "correct":
      return (await startCorrection(context, { ...on, reason: "แก้ตัวเลข" })).ok;
    default:
      return (await settleCertifications(at.now)) > 0;
  }
}

it("lets no sequence of anybody's commands certify without a sending and another's certification, undo what is official, or change what settled", async () => {
  await makeRound(1);
  const people = await makePeople();
  const move = fc.record({
    step: fc.constantFrom(...steps),
    by: fc.nat(people.length - 1),
    minutes: fc.integer({ min: 0, max: 12 }),
    percent: fc.nat(9),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 8, maxLength: 24 }), async (moves) => {
      await settleCertifications(new Date("2030-01-01"));
      const [project] = await makePlan({ areaId: "30" });
      if (!project) throw new Error("no project");
      const hands = new Set<Actor>();
      let now = testNow;
      let settled: string[] = [];
      for (const { step, by, minutes, percent } of moves) {
        now = new Date(now.getTime() + minutes * 60_000);
        const actor = people[by] ?? people[0];
        const before = await current(project.id);
        const done = await take(step, actor, project, { now, percent });
        const version = await current(project.id);
        if (done && step === "correct") hands.clear();
        if (done && (step === "correct" || step === "submit")) hands.add(actor);
        if (done && step === "certify") {
          expect(before?.state).toBe("submitted");
          const who = {
            personIds: [...hands].map(({ personId }) => personId),
            positionIds: [...hands].map(({ positionId }) => positionId),
          };
          expect(mayCertify(actor, who)).toBe(true);
          if (version?.certifiedForPositionId) {
            const stead = actor.standsInFor?.find(({ positionId }) => positionId === version.certifiedForPositionId);
            expect(stead && mayCertify(stead, who)).toBe(true);
          } else expect(actor.role).toBe("certifier");
        }
        if (done && step === "undo") expect(now < (before?.officialAt ?? now)).toBe(true);
        if (version?.state === "certified" && before?.state !== "certified")
          expect([before?.state, step]).toEqual(["certifying", "settle"]);
        const official = await prisma().reportVersion.count({ where: { report: { projectId: project.id }, isOfficial: true } });
        const next = await settledOf(project.id);
        expect(next.slice(0, settled.length)).toEqual(settled);
        expect(official).toBe(Math.min(1, next.length));
        settled = next;
      }
    }),
    { numRuns: 25 },
  );
  expect((await verifyRollups()).differences).toEqual([]);
}, 120_000);
