import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeCondition, scopeOf } from "@/lib/access/policy";
import { type Result, succeed } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { read } from "@/lib/platform/database";
import { notFound } from "../refusals";
import type { MediaType } from "../rules/file-kind";

export type EvidenceFile = {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: MediaType;
  /** Null when the reader has this content already (`known`). */
  readonly bytes: Uint8Array | null;
};

/** A file's content, for whoever may read its project's reports. What was taken away is not found. */
export async function readEvidenceFile(
  actor: Actor,
  input: { readonly id: string; readonly known: string | null },
): Promise<Result<EvidenceFile>> {
  if (!isUuid(input.id)) return notFound;
  const scope = scopeOf(actor, "report.read");
  const [file] = await read<EvidenceFile>(
    `select c.sha256, e.file_name as "fileName", c.media_type as "mediaType", case when c.sha256 is distinct from $3 then c.bytes end as bytes
      from evidence e join file_content c on c.sha256 = e.sha256
      where ${scopeCondition(scope, "e.area_id", 1)} and e.id = $2::uuid and e.removed_at is null`,
    [scope.areaIds, input.id, input.known],
  );
  return file ? succeed(file) : notFound;
}
