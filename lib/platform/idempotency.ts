import "server-only";
import { createHash } from "node:crypto";
import { type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "./command";
import type { SqlTransaction } from "./sql-transaction";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Does a write once however often it is sent. The first sender of a key holds its row until the transaction ends; a second
 * one waits for it and gets the stored answer. A refused write leaves no receipt (the transaction rolls back), so it may be
 * tried again with the same key. The same key with other content, or from another position, is refused.
 * `T` must be plain JSON. Call it first in the transaction, before any lock.
 */
export async function once<T extends Json>(
  tx: SqlTransaction,
  context: CommandContext,
  write: { readonly key: string; readonly command: string; readonly input: Json },
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const { positionId } = context.actor;
  const inputHash = createHash("sha256").update(canonical(write.input)).digest("hex");
  const taken = await tx.$executeRaw`
    insert into command_receipt (key, position_id, command, input_hash, result)
    values (${write.key}::uuid, ${positionId}::uuid, ${write.command}, ${inputHash}, 'null'::jsonb) on conflict (key) do nothing`;
  if (taken === 0) return answerOf<T>(tx, { ...write, positionId, inputHash });
  const result = await work();
  if (result.ok) {
    await tx.$executeRaw`update command_receipt set result = ${JSON.stringify(result.value)}::jsonb where key = ${write.key}::uuid`;
  }
  return result;
}

type Receipt<T> = { positionId: string; command: string; inputHash: string; result: T };

async function answerOf<T>(
  tx: SqlTransaction,
  write: { key: string; command: string; positionId: string; inputHash: string },
): Promise<Result<T>> {
  const [receipt] = await tx.$queryRaw<Receipt<T>[]>`
    select position_id::text as "positionId", command, input_hash as "inputHash", result from command_receipt where key = ${write.key}::uuid`;
  const same =
    receipt !== undefined &&
    receipt.positionId === write.positionId &&
    receipt.command === write.command &&
    receipt.inputHash === write.inputHash;
  return same ? succeed(receipt.result) : refuse({ code: "common.key_reused", kind: "conflict" });
}

/** JSON with sorted keys: the same content hashes the same whatever order a client sent it in. */
function canonical(value: Json | undefined): string {
  if (value === undefined) return "null";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(",")}}`;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
