import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { CertifyQueueItem } from "../rules/desk-queue";
import { loadQueue } from "../store-queue";

/** Reports waiting for the actor's certification, in its own areas and those it stands in for, what is unusual on top. */
export async function readCertifyQueue(actor: Actor, { now }: { readonly now: Date }): Promise<CertifyQueueItem[]> {
  return loadQueue(actor, now);
}
