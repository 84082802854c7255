import "server-only";
import type { Actor } from "@/lib/access/actor";
import { Prisma, type Transaction } from "@/lib/platform/database";

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
  tx: Transaction,
  who: { readonly actor: Pick<Actor, "positionId" | "personId"> | null; readonly requestId: string },
  ...records: readonly AuditRecord[]
): Promise<void> {
  for (const record of records) {
    await tx.auditEntry.create({
      data: {
        chainKey: record.chain ?? record.areaId ?? `entity:${record.entity}`,
        requestId: who.requestId,
        positionId: who.actor?.positionId ?? null,
        personId: who.actor?.personId ?? null,
        action: record.action,
        entity: record.entity,
        entityId: record.entityId,
        areaId: record.areaId,
        before: record.before ?? Prisma.DbNull,
        after: record.after ?? Prisma.DbNull,
      },
      select: { id: true },
    });
  }
}
