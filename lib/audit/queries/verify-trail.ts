import "server-only";
import { read } from "@/lib/platform/database";
import { type SealFault, verifySeals } from "./verify-seals";

/**
 * Proves that the audit trail was not altered. Every row's hash is computed anew from its content, every row must name the
 * hash of the row before it, sequence numbers must have no gap, each chain must end where its head says, and what a seal
 * once stated must still be there. The work is one pass over the index of (chain, seq) inside the database; only faults
 * leave it, so the size of the trail does not matter here.
 */
export type AuditFaultKind = "altered" | "rehashed" | "missing" | "truncated" | "no_head" | SealFault["kind"];

export type AuditFault = {
  readonly chain: string;
  /** The first row of the chain that is not as it was written; for missing rows, the first number that is gone. */
  readonly seq: string;
  readonly kind: AuditFaultKind;
  readonly entryId: string | null;
  readonly at: Date | null;
  readonly action: string | null;
};
export type TrailReport = {
  readonly chains: number;
  readonly entries: string;
  readonly seals: number;
  readonly faults: readonly AuditFault[];
};

type Row = { chain: string; seq: string; kind: AuditFaultKind; entry_id: string | null; at: Date | null; action: string | null };

/**
 * The first fault of each chain. A row whose content no longer fits its hash was altered itself; a row that fits but is not
 * the one its successor (or the chain's head) names was altered and hashed anew.
 */
const faultsInside = `
  with entry as (
    select id, chain_key, seq, at, action, hash, prev_hash, hash = audit_entry_hash(e) as fits from audit_entry e
  ), link as (
    select *, lag(seq) over chain as before_seq, lead(seq) over chain as after_seq, lead(prev_hash) over chain as after_prev,
           lead(fits) over chain as after_fits
      from entry window chain as (partition by chain_key order by seq)
  ), fault as (
    select link.chain_key as chain, link.id::text as entry_id, link.at, link.action,
           case when link.seq <> coalesce(before_seq, 0) + 1 then coalesce(before_seq, 0) + 1 else link.seq end as seq,
           case when link.seq <> coalesce(before_seq, 0) + 1 then 'missing'
                when not fits then 'altered'
                when before_seq is null and link.prev_hash <> '' then 'altered'
                else 'rehashed' end as kind
      from link left join audit_chain head on head.key = link.chain_key
     where link.seq <> coalesce(before_seq, 0) + 1
        or not fits
        or (before_seq is null and link.prev_hash <> '')
        or (after_seq = link.seq + 1 and after_fits and after_prev <> link.hash)
        or (after_seq is null and head.last_seq = link.seq and head.last_hash <> link.hash)
  )
  select distinct on (chain) chain, seq::text, kind, case when kind = 'missing' then null else entry_id end as entry_id,
         case when kind = 'missing' then null else at end as at, case when kind = 'missing' then null else action end as action
    from fault order by chain, fault.seq`;

/** Chains that do not end where their head says, or have no head, or a head that lags behind its rows. */
const faultsAtHeads = `
  select coalesce(head.key, tail.chain_key) as chain,
         (case when head.key is null then tail.seq when tail.seq is null then 1 when head.last_seq > tail.seq then tail.seq + 1 else head.last_seq + 1 end)::text as seq,
         case when head.key is null or head.last_seq < tail.seq then 'no_head' else 'truncated' end as kind,
         null as entry_id, null::timestamptz as at, null as action
    from audit_chain head
    full join (select chain_key, max(seq) as seq from audit_entry group by chain_key) tail on tail.chain_key = head.key
   where head.last_seq is distinct from tail.seq and not (head.last_seq = 0 and tail.seq is null)`;

export async function verifyTrail(): Promise<TrailReport> {
  const [inside, atHeads, [size]] = await Promise.all([
    read<Row>(faultsInside),
    read<Row>(faultsAtHeads),
    read<{ entries: string; chains: number }>(
      "select count(*)::text as entries, count(distinct chain_key)::int as chains from audit_entry",
    ),
  ]);
  const seals = await verifySeals();
  const faults = firstOfEachChain([...[...inside, ...atHeads].map(faultOf), ...seals.faults]);
  return { chains: size?.chains ?? 0, entries: size?.entries ?? "0", seals: seals.count, faults };
}

const faultOf = ({ chain, seq, kind, entry_id, at, action }: Row): AuditFault => ({ chain, seq, kind, entryId: entry_id, at, action });

function firstOfEachChain(faults: readonly AuditFault[]): AuditFault[] {
  const first = new Map<string, AuditFault>();
  for (const fault of faults) {
    const known = first.get(fault.chain);
    if (!known || BigInt(fault.seq) < BigInt(known.seq)) first.set(fault.chain, fault);
  }
  return [...first.values()].sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0) || (a.chain < b.chain ? -1 : 1));
}
