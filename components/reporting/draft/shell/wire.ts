import type { Batch, KeptProject, ServerLines, Submission } from "../state/kept-project";
import type { BatchAnswer } from "../state/rebase";
import { submissionBody } from "../state/submission";
import { type Answer, batchAnswerOf, readAnswer, receiptOf, serverLinesOf } from "./answers";

type Month = Pick<KeptProject, "positionId" | "projectId" | "month">;

/** Requests to the reporting API. None throws: no answer is an answer too. */
export interface Wire {
  saveCells(of: Month, batch: Batch): Promise<Answer<BatchAnswer>>;
  submit(of: Month, submission: Submission): Promise<Answer<string>>;
  read(of: Month): Promise<Answer<ServerLines>>;
}

/** Whoever is signed in by then: the server takes a draft only from the position it was typed in. */
const positionHeader = "x-position-id";
const patienceMs = 20_000;
/** Browsers let requests outlive their page up to 64 KiB of bodies together: room for several months at once. */
const keepaliveBytes = 12_000;

const batchBody = ({ idempotencyKey, lockVersion, cells }: Batch) => ({
  idempotencyKey,
  lockVersion,
  cells: cells.map(({ activityId, field, base, value }) => ({ activityId, field, base, value })),
});

export function createWire(send: typeof fetch = (input, init) => fetch(input, init)): Wire {
  const ask = async <T>(of: Month, path: string, body: object | null, read: (fields: Readonly<Record<string, unknown>>) => T) => {
    const text = body && JSON.stringify(body);
    try {
      const response = await send(`/api/v1/reports/${of.projectId}/${of.month}${path}`, {
        method: text ? "POST" : "GET",
        headers: { [positionHeader]: of.positionId, accept: "application/json", ...(text && { "content-type": "application/json" }) },
        body: text ?? null,
        cache: "no-store",
        credentials: "same-origin",
        redirect: "error",
        keepalive: text !== null && new TextEncoder().encode(text).length < keepaliveBytes,
        // Safari before 16 has none; there the browser's own patience counts.
        signal: "timeout" in AbortSignal ? AbortSignal.timeout(patienceMs) : null,
      });
      return await readAnswer(response, read, Date.now());
    } catch {
      return { kind: "retry" as const, afterSeconds: null };
    }
  };
  return {
    saveCells: (of, batch) => ask(of, "/cells", batchBody(batch), batchAnswerOf),
    submit: (of, submission) => ask(of, "/submit", submissionBody(submission), receiptOf),
    read: (of) => ask(of, "", null, serverLinesOf),
  };
}
