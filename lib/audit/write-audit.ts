import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/platform/database";
import type { SqlTransaction } from "@/lib/platform/sql-transaction";

export type AuditRecord = {
  /** Verb in the past, "<capability>.<verb>", e.g. "report.submitted". */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  /** The unit it happened to; its chain keeps the entry. Null: the ministry-wide chain of the entity. */
  readonly areaId: string | null;
  /** Another chain than the unit's, so that sign-ins of one account never wait for figures of its unit. */
  readonly chain?: string;
  readonly before?: Prisma.InputJsonValue | null;
  readonly after?: Prisma.InputJsonValue | null;
};

/**
 * Writes audit entries in the caller's transaction. The database's trigger links them into the unit's hash chain,
 * so writers of different units never wait for each other.
 */
export async function writeAudit(
  tx: SqlTransaction,
  who: { readonly actor: Pick<Actor, "positionId" | "personId"> | null; readonly requestId: string },
  ...records: readonly AuditRecord[]
): Promise<void> {
  for (const record of records) {
    const chain = record.chain ?? record.areaId ?? `entity:${record.entity}`;
    await tx.$executeRaw`
      insert into audit_entry (chain_key, request_id, position_id, person_id, action, entity, entity_id, area_id, before, after)
      values (${chain}, ${who.requestId}, ${who.actor?.positionId ?? null}::uuid, ${who.actor?.personId ?? null}::uuid, ${record.action},
        ${record.entity}, ${record.entityId}, ${record.areaId}, ${jsonOf(record.before)}::jsonb, ${jsonOf(record.after)}::jsonb)`;
  }
}

/** No value is no value in the database, not the JSON null. */
const jsonOf = (value: Prisma.InputJsonValue | null | undefined): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);
