import type { KeptProject } from "../state/kept-project";
import { jobOf, prepare, refuseBatch } from "../state/next-job";
import { acknowledge, isAsNew, rebase } from "../state/rebase";
import { refuseSubmission, retrySubmission } from "../state/submission";
import { newKey } from "./new-key";
import type { Wire } from "./wire";

export type Change = (step: (kept: KeptProject | null) => KeptProject | null) => Promise<KeptProject | null>;

/** How a delivery ended: nothing left to send now (`reached`: the server answered), the report taken, or no way through. */
export type Delivery =
  | { readonly kind: "done"; readonly reached: boolean }
  | { readonly kind: "submitted"; readonly receiptNo: string }
  | { readonly kind: "signed_out" }
  | { readonly kind: "retry"; readonly afterSeconds: number | null };

/** More than any page has to send; a way out should server and browser ever disagree for good. */
const mostRounds = 40;
/** Others may change the version between reading and sending; after that the officer looks. */
const versionTries = 3;

/** Sends what one month has to send, batch after batch, then the report if it was asked for. To be called in turn. */
export async function deliver(change: Change, wire: Wire, now: () => string): Promise<Delivery> {
  let tries = 0;
  for (let round = 0; round < mostRounds; round++) {
    const record = await change((kept) => kept && prepare(kept, newKey, now()));
    const job = record && jobOf(record);
    if (!record || !job) return { kind: "done", reached: round > 0 };
    if (job.kind === "cells") {
      const answer = await wire.saveCells(record, job.batch);
      if (answer.kind === "signed_out" || answer.kind === "retry") return answer;
      await change((kept) => {
        if (!kept) return null;
        if (answer.kind === "accepted") return acknowledge(kept, job.batch, answer.value);
        return refuseBatch(kept, job.batch, answer.failures, now());
      });
      continue;
    }
    const answer = await wire.submit(record, job.submission);
    if (answer.kind === "signed_out" || answer.kind === "retry") return answer;
    if (answer.kind === "accepted") {
      // Typed after the report had left: it is too late for this sending, and still nothing to throw away.
      await change((kept) => (kept && kept.pending.length > 0 ? { ...kept, submission: null } : null));
      return { kind: "submitted", receiptNo: answer.value };
    }
    const moved = answer.failures.some(({ code }) => code === "reporting.report_changed") && ++tries < versionTries;
    if (moved) await refresh(change, wire, record);
    await change((kept) => kept && (moved ? retrySubmission(kept) : refuseSubmission(kept, answer.failures, now())));
  }
  return { kind: "done", reached: true };
}

/** Reads what the server holds now and puts it under what was typed. */
export async function refresh(change: Change, wire: Wire, of: Pick<KeptProject, "positionId" | "projectId" | "month">): Promise<void> {
  const answer = await wire.read(of);
  if (answer.kind !== "accepted") return;
  await change((kept) => {
    if (!kept || !isAsNew(answer.value, kept.server)) return kept;
    return rebase(kept, { ...answer.value, savedAt: kept.server.savedAt });
  });
}
