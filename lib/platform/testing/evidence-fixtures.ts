import { createHash, randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { prisma } from "@/lib/platform/database";
import { type MadeProject, testNow } from "./fixtures";

/** A file beside the project's first activity, as the base holds it: no rule is asked. */
export async function makeEvidence(project: MadeProject, by: Actor, at: { month: number; addedAt?: Date }): Promise<string> {
  const bytes = new TextEncoder().encode(`%PDF-1.7 ${randomUUID()}`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await prisma().fileContent.create({ data: { sha256, mediaType: "application/pdf", size: bytes.byteLength, bytes } });
  const { id } = await prisma().evidence.create({
    data: {
      activityId: project.activities[0]?.id ?? "",
      projectId: project.id,
      areaId: project.areaId,
      fiscalYear: project.fiscalYear,
      fiscalMonth: at.month,
      fileName: "evidence.pdf",
      sha256,
      addedByPositionId: by.positionId,
      addedByPersonId: by.personId,
      addedAt: at.addedAt ?? testNow,
    },
  });
  return id;
}

/** A comment on a whole report. */
export async function makeComment(reportId: string, by: Actor): Promise<string> {
  const { positionId, personId } = by;
  const { id } = await prisma().reportComment.create({ data: { reportId, version: 1, text: "ขอดูเอกสาร", positionId, personId } });
  return id;
}
