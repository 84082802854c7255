import { makeAccount } from "@/lib/access/testing/accounts";
import { writeAudit } from "@/lib/audit/write-audit";
import { prisma, transaction } from "@/lib/platform/database";
import { makeComment, makeEvidence } from "@/lib/platform/testing/evidence-fixtures";
import { makeActor, makePlan, makeRound, testNow } from "@/lib/platform/testing/fixtures";
import { submitMonth, valueOfResult } from "@/lib/platform/testing/report-fixtures";

/** The things of Nakhon Ratchasima and of nobody that every actor of the matrix reaches for. */
export async function makeWorld() {
  await makeRound(1);
  const roundId = await makeRound(2);
  const [project] = await makePlan({ areaId: "30" });
  if (!project) throw new Error("no project was made");
  const officer = await makeActor("officer", "30");
  const report = valueOfResult(await submitMonth(project, { month: 1, percent: 10, officer }));
  const request = await prisma().reopenRequest.create({
    data: {
      areaId: "30",
      fiscalYear: 2570,
      fiscalMonth: 1,
      reason: "ทดสอบ",
      requestedByPositionId: officer.positionId,
      requestedByPersonId: officer.personId,
    },
  });
  const batch = await prisma().importBatch.create({
    data: { kind: "plan", fileName: "plan.csv", fileSha256: "0".repeat(64), state: "cancelled", createdById: officer.positionId },
  });
  const victim = await makeAccount({ role: "analyst", areaIds: ["30"] });
  const session = await prisma().session.create({
    data: { positionId: victim.positionId, personId: victim.personId, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  const evidenceId = await makeEvidence(project, officer, { month: 1 });
  const commentId = await makeComment(report.reportId, officer);
  const item = await prisma().codeItem.findFirstOrThrow({ where: { validTo: null }, orderBy: [{ listCode: "asc" }, { seq: "asc" }] });
  const who = { actor: null, requestId: "matrix" };
  await transaction((tx) => writeAudit(tx, who, { action: "test.done", entity: "test", entityId: "30", areaId: "30" }));
  return {
    areaId: "30",
    now: testNow,
    roundId,
    requestId: request.id,
    project,
    activityId: project.activities[0]?.id ?? "",
    reportId: report.reportId,
    lockVersion: report.lockVersion,
    batchId: batch.id,
    evidenceId,
    commentId,
    victim,
    sessionId: session.id,
    item,
  };
}

export type World = Awaited<ReturnType<typeof makeWorld>>;
