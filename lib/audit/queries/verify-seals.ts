import "server-only";
import { read } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { checkSeal, type SealedHead, sealChain } from "../rules/seal";
import { sealSchema } from "../schema";

export type SealFault = {
  readonly chain: string;
  readonly seq: string;
  /** sealed_row_changed: the row a seal names is gone or different; seal_forged: the seal itself was written by someone without the key. */
  readonly kind: "sealed_row_changed" | "seal_forged";
  readonly entryId: string | null;
  readonly at: Date | null;
  readonly action: string | null;
};

type Row = { seq: string; id: string; at: Date; after: unknown };

/** Compares every seal with the rows it names. A seal signed with an earlier secret is compared too, but its signature cannot be. */
export async function verifySeals(): Promise<{ count: number; faults: SealFault[] }> {
  const rows = await read<Row>(`select seq::text, id::text, at, after from audit_entry where chain_key = $1 order by seq`, [sealChain]);
  const faults: SealFault[] = [];
  let previous = "";
  for (const row of rows) {
    const parsed = sealSchema.safeParse(row.after);
    if (!parsed.success || checkSeal(env().NEXTAUTH_SECRET, parsed.data, previous) === "forged") {
      faults.push({ chain: sealChain, seq: row.seq, kind: "seal_forged", entryId: row.id, at: row.at, action: null });
    }
    if (!parsed.success) continue;
    previous = parsed.data.signature;
    faults.push(...(await changedSince(parsed.data.heads)));
  }
  return { count: rows.length, faults };
}

async function changedSince(heads: readonly SealedHead[]): Promise<SealFault[]> {
  const changed = await read<{ chain: string; seq: string; id: string | null; at: Date | null; action: string | null }>(
    `select sealed.chain, sealed.seq::text, e.id::text, e.at, e.action
       from unnest($1::text[], $2::bigint[], $3::text[]) as sealed(chain, seq, hash)
       left join audit_entry e on e.chain_key = sealed.chain and e.seq = sealed.seq
      where e.hash is distinct from sealed.hash`,
    [heads.map((head) => head.chain), heads.map((head) => head.seq), heads.map((head) => head.hash)],
  );
  return changed.map(({ chain, seq, id, at, action }) => ({ chain, seq, kind: "sealed_row_changed", entryId: id, at, action }));
}
