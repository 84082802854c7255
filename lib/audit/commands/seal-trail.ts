import "server-only";
import { transaction } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { makeSeal, type SealedHead, sealChain } from "../rules/seal";
import { sealSchema } from "../schema";
import { writeAudit } from "../write-audit";

/**
 * Writes a seal over every chain that moved since the last one. Run by the operator or a timer, not by a person of the
 * ministry: it reads heads without locking them, so nobody who writes waits. Returns how many chains it covers.
 */
export async function sealTrail(requestId: string): Promise<{ chains: number }> {
  return transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('audit-seal', 0))`;
    const sealed = await tx.$queryRaw<{ chain: string; seq: string; after: unknown }[]>`
      select chain_key as chain, seq::text, after from audit_entry where chain_key = ${sealChain} order by seq desc limit 1`;
    const last = sealed[0] ? sealSchema.parse(sealed[0].after) : null;
    const heads = await tx.$queryRaw<SealedHead[]>`
      with known as (
        select distinct on (head ->> 'chain') head ->> 'chain' as chain, (head ->> 'seq')::bigint as seq
          from audit_entry, jsonb_array_elements(after -> 'heads') head
         where chain_key = ${sealChain} order by head ->> 'chain', audit_entry.seq desc)
      select head.key as chain, head.last_seq::text as seq, head.last_hash as hash
        from audit_chain head left join known on known.chain = head.key
       where head.key <> ${sealChain} and head.last_seq > coalesce(known.seq, 0) order by head.key`;
    if (heads.length === 0) return { chains: 0 };
    const seal = makeSeal(env().NEXTAUTH_SECRET, heads, last?.signature ?? "");
    await writeAudit(
      tx,
      { actor: null, requestId },
      {
        action: "audit.sealed",
        entity: "audit",
        entityId: seal.signature.slice(0, 16),
        areaId: null,
        chain: sealChain,
        after: { heads: heads.map((head) => ({ ...head })), previous: seal.previous, keyId: seal.keyId, signature: seal.signature },
      },
    );
    return { chains: heads.length };
  });
}
