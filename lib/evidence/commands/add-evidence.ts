import "server-only";
import { createHash } from "node:crypto";
import { can } from "@/lib/access/policy";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { lockUnitYearOf } from "@/lib/performance/rollup/renew-rollup";
import type { CommandContext } from "@/lib/platform/command";
import { read } from "@/lib/platform/database";
import { readIn } from "@/lib/platform/reader";
import { transact } from "@/lib/platform/transact";
import { recordEvidence } from "../record-evidence";
import { inTheWay, notAllowed, notFound, tooLarge } from "../refusals";
import { readTaken } from "../rules/exif";
import { fileNameOf, type MediaType, mediaTypeOf } from "../rules/file-kind";
import { pdfPagesOf } from "../rules/pdf-pages";
import type { EvidencePlace } from "../schema";
import { countFiles, findSame } from "../store";
import { loadLimits, loadMonth, projectIdOf } from "../store-month";
import { insertEvidence, storeContent } from "../store-write";

export type AddedEvidence = {
  readonly id: string;
  /** True when this very file stood there already: nothing was added. */
  readonly already: boolean;
};
type Input = EvidencePlace & { readonly fileName: string; readonly caption: string | null; readonly content: Uint8Array };

/**
 * Puts a file beside an activity's month. The same file sent again for the same activity and month is the same row, so a sending
 * that was cut off may be repeated. The content is stored once by its sha256; nothing is changed in it.
 */
export async function addEvidence(context: CommandContext, input: Input): Promise<Result<AddedEvidence>> {
  const projectId = await projectIdOf(read, input.activityId);
  if (!projectId) return notFound;
  const limits = await loadLimits(read, context.now);
  if (input.content.byteLength > limits.bytes) return refuse(tooLarge(limits.megabytes));
  if (input.content.byteLength === 0) return refuse({ code: "evidence.file_empty", kind: "invalid", field: "file" });
  const mediaType = mediaTypeOf(input.content);
  if (!mediaType) return refuse({ code: "evidence.type_unknown", kind: "invalid", field: "file" });
  const month = await loadMonth(read, context.actor, { projectId, month: input.month }, context.now);
  if (!month) return notFound;
  if (!can(context.actor, "evidence.add", month.head)) return notAllowed;
  const facts = { ...factsOf(input.content, mediaType), fileName: fileNameOf(input.fileName, mediaType), caption: input.caption };
  return transact<AddedEvidence>(async (tx) => {
    const inside = readIn(tx);
    await storeContent(tx, { sha256: facts.sha256, mediaType, bytes: input.content });
    await lockUnitYearOf(tx, "project", projectId);
    const held = await loadMonth(inside, context.actor, { projectId, month: input.month }, context.now);
    if (!held) return notFound;
    const place = { activityId: input.activityId, month: input.month };
    const same = await findSame(inside, { ...place, sha256: facts.sha256 });
    if (same) return succeed({ id: same, already: true });
    if (held.obstacle) return inTheWay(held.obstacle);
    if ((await countFiles(inside, place)) >= limits.files) {
      return refuse({ code: "evidence.too_many", kind: "invalid", field: "file", params: { files: limits.files } });
    }
    const { positionId, personId } = context.actor;
    const id = await insertEvidence(tx, { ...facts, ...place, positionId, personId, at: context.now });
    const { fileName, sha256, caption } = facts;
    const told = { fileName, sha256, caption, size: input.content.byteLength, mediaType };
    await recordEvidence(tx, context, held.head, { action: "added", id, activityId: input.activityId, facts: told });
    return succeed({ id, already: false });
  });
}

/** What a file says of itself. */
function factsOf(content: Uint8Array, mediaType: MediaType) {
  const sha256 = createHash("sha256").update(content).digest("hex");
  const pages = mediaType === "application/pdf" ? pdfPagesOf(content) : null;
  const taken = mediaType === "image/jpeg" ? readTaken(content) : { takenAt: null, latitude: null, longitude: null };
  return { sha256, pages, ...taken };
}
