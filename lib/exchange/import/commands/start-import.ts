import "server-only";
import { createHash } from "node:crypto";
import { holds } from "@/lib/access/policy";
import { writeAudit } from "@/lib/audit/write-audit";
import { type Result, refuse, succeed } from "@/lib/core/result";
import { tableLimits } from "@/lib/exchange/sheet-table";
import type { CommandContext } from "@/lib/platform/command";
import { transaction } from "@/lib/platform/database";
import { auditorOf, positionOf, viaOf } from "../command-line-actor";
import type { MappingChoice } from "../schema";

type SentFile = { readonly name: string; readonly content: Uint8Array };
type Input = { readonly file: SentFile; readonly control: SentFile | null; readonly choice: MappingChoice };

/** Takes a file in: nothing is read yet. Answers the batch's id; the check is a job of its own. */
export async function startImport(context: CommandContext, input: Input): Promise<Result<{ id: string }>> {
  if (!holds(context.actor, "plan.import")) return refuse({ code: "exchange.import_forbidden", kind: "forbidden" });
  for (const [field, sent] of [
    ["file", input.file],
    ["control", input.control],
  ] as const) {
    if (!sent) continue;
    if (sent.content.byteLength === 0) return refuse({ code: "exchange.import_file_empty", kind: "invalid", field });
    if (sent.content.byteLength > tableLimits.bytes) {
      return refuse({ code: "exchange.import_too_large", kind: "too_large", field, params: { limit: tableLimits.bytes / 1_000_000 } });
    }
  }
  const fileSha256 = createHash("sha256").update(input.file.content).digest("hex");
  return transaction(async (tx) => {
    const batch = await tx.importBatch.create({
      data: {
        kind: "plan",
        fileName: nameOf(input.file.name),
        fileSha256,
        state: "uploaded",
        content: Uint8Array.from(input.file.content),
        controlName: input.control ? nameOf(input.control.name) : null,
        controlContent: input.control ? Uint8Array.from(input.control.content) : null,
        mapping: JSON.parse(JSON.stringify({ choice: input.choice, resolved: null, sheetNames: [] })),
        choices: input.choice.units ?? {},
        createdById: positionOf(context),
      },
      select: { id: true },
    });
    await writeAudit(tx, auditorOf(context), {
      action: "import.uploaded",
      entity: "import_batch",
      entityId: batch.id,
      areaId: null,
      after: { fileName: nameOf(input.file.name), fileSha256, bytes: input.file.content.byteLength, via: viaOf(context) },
    });
    return succeed(batch);
  });
}

/** The last part of what the browser states, without control characters. */
const nameOf = (name: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, "")
    .slice(0, 200) || "file";
