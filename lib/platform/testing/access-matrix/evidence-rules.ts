import { randomUUID } from "node:crypto";
import { type Role, roles } from "@/lib/access/roles";
import { addEvidence } from "@/lib/evidence/commands/add-evidence";
import { removeEvidence } from "@/lib/evidence/commands/remove-evidence";
import { restoreEvidence } from "@/lib/evidence/commands/restore-evidence";
import { readEvidence } from "@/lib/evidence/queries/read-evidence";
import { readEvidenceFile } from "@/lib/evidence/queries/read-evidence-file";
import { readProjectEvidence } from "@/lib/evidence/queries/read-project-evidence";
import { readUploadPermit } from "@/lib/evidence/queries/read-upload-permit";
import { addComment } from "@/lib/reporting/commands/add-comment";
import { settleComment } from "@/lib/reporting/commands/settle-comment";
import { readCommentRights } from "@/lib/reporting/queries/read-comment-rights";
import { readComments } from "@/lib/reporting/queries/read-comments";
import { readSendings } from "@/lib/reporting/queries/read-sendings";
import { type Attempt, byResult, isGranted, type MatrixRules, type Place, places } from "./rule";

const adders: readonly Role[] = ["agency_recorder", "officer"];
const content = new TextEncoder().encode("%PDF-1.7 matrix");
const file = { fileName: "matrix.pdf", caption: null, content };

const commentersAtUnit: readonly Role[] = ["agency_recorder", "officer", "certifier"];
const commentersFromAbove: readonly Role[] = ["governor", "inspector", "ministry_staff"];

/** Those of the unit comment there only; those who look at it from above comment on all they see. One rule has one reach, so it is asked by both. */
const byEither =
  (attempt: Attempt): Attempt =>
  async (who, world) => {
    const said = await attempt(who, world);
    const place = (Object.keys(places) as Place[]).find((name) => places[name].join() === who.actor.areaIds.join()) ?? "nowhere";
    const fromUnit = isGranted({ roles: commentersAtUnit, reach: "unit", attempt }, who.actor.role, place);
    if (commentersAtUnit.includes(who.actor.role) && said !== fromUnit) throw new Error(`${who.actor.role} at ${place}: ${said}`);
    return commentersFromAbove.includes(who.actor.role) ? said : commentersAtUnit.includes(who.actor.role) ? false : said;
  };

/** Evidence: added and taken away at the unit, seen from the unit upwards. Comments: by those the report is about or who look after it. */
export const evidenceRules: MatrixRules = {
  "lib/evidence/queries/read-evidence.ts#readEvidence": {
    roles,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { activityId, now }) => readEvidence(actor, { activityId, month: 1, now })),
  },
  "lib/evidence/queries/read-project-evidence.ts#readProjectEvidence": {
    roles,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { project, now }) => readProjectEvidence(actor, { projectId: project.id, now })),
  },
  "lib/evidence/queries/read-evidence-file.ts#readEvidenceFile": {
    roles,
    reach: "unit_or_above",
    attempt: byResult(({ actor }, { evidenceId }) => readEvidenceFile(actor, { id: evidenceId, known: null })),
  },
  "lib/evidence/queries/read-upload-permit.ts#readUploadPermit": {
    roles: adders,
    reach: "unit",
    attempt: byResult(({ actor }, { activityId, now }) => readUploadPermit(actor, { activityId, month: 1, now })),
  },
  "lib/evidence/commands/add-evidence.ts#addEvidence": {
    roles: adders,
    reach: "unit",
    attempt: byResult(({ context }, { activityId }) => addEvidence(context, { ...file, activityId, month: 1 })),
  },
  "lib/evidence/commands/remove-evidence.ts#removeEvidence": {
    roles: adders,
    reach: "unit",
    attempt: byResult(({ context }, { evidenceId }) => removeEvidence(context, { id: evidenceId })),
  },
  "lib/evidence/commands/restore-evidence.ts#restoreEvidence": {
    roles: adders,
    reach: "unit",
    attempt: byResult(({ context }, { evidenceId }) => restoreEvidence(context, { id: evidenceId })),
  },
  "lib/reporting/commands/add-comment.ts#addComment": {
    roles: commentersFromAbove,
    reach: "unit_or_above",
    attempt: byEither(
      byResult(({ context }, { reportId }) =>
        addComment(context, { idempotencyKey: randomUUID(), reportId, activityId: null, field: null, text: "ทดสอบ" }),
      ),
    ),
  },
  "lib/reporting/commands/settle-comment.ts#settleComment": {
    roles: ["officer", "certifier"],
    reach: "unit",
    attempt: byResult(({ context }, { commentId }) => settleComment(context, { commentId, settled: true })),
  },
  "lib/reporting/queries/read-comments.ts#readComments": {
    roles,
    reach: "unit_or_above",
    attempt: async ({ actor }, { reportId }) => (await readComments(actor, { reportId })).length > 0,
  },
  "lib/reporting/queries/read-comment-rights.ts#readCommentRights": {
    roles,
    reach: "unit_or_above",
    attempt: async ({ actor }, { reportId }) => (await readCommentRights(actor, { reportId })) !== null,
  },
  "lib/reporting/queries/read-sendings.ts#readSendings": {
    roles,
    reach: "unit_or_above",
    attempt: async ({ actor }, { reportId }) => (await readSendings(actor, { reportId })).length > 0,
  },
};
