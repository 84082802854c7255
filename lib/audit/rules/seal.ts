import { createHmac, hkdfSync } from "node:crypto";

/**
 * A seal states where every chain that moved since the last seal ended, signed with a key that is not in the database:
 * who can rewrite rows, heads and hashes together still cannot rewrite what was sealed.
 */
/** The chain that keeps the seals. */
export const sealChain = "seal";

export type SealedHead = { readonly chain: string; readonly seq: string; readonly hash: string };
export type Seal = { readonly heads: readonly SealedHead[]; readonly previous: string; readonly keyId: string; readonly signature: string };

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync("sha256", secret, "", "audit-seal", 32));

/** Names a key without telling it, so that a seal of an earlier secret is recognised as such. */
export const keyIdOf = (secret: string): string => createHmac("sha256", keyOf(secret)).update("key-id").digest("hex").slice(0, 16);

function signatureOf(secret: string, heads: readonly SealedHead[], previous: string): string {
  const content = JSON.stringify([previous, heads.map(({ chain, seq, hash }) => [chain, seq, hash])]);
  return createHmac("sha256", keyOf(secret)).update(content).digest("hex");
}

/** `previous` is the signature of the seal before; "" for the first. */
export const makeSeal = (secret: string, heads: readonly SealedHead[], previous: string): Seal => ({
  heads,
  previous,
  keyId: keyIdOf(secret),
  signature: signatureOf(secret, heads, previous),
});

export type SealVerdict = "intact" | "forged" | "other_key";

export function checkSeal(secret: string, seal: Seal, previous: string): SealVerdict {
  if (seal.keyId !== keyIdOf(secret)) return "other_key";
  return seal.previous === previous && seal.signature === signatureOf(secret, seal.heads, seal.previous) ? "intact" : "forged";
}
