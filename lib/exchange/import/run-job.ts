import "server-only";
import type { Result } from "@/lib/core/result";
import { succeed } from "@/lib/core/result";
import { logError } from "@/lib/platform/log";

/** A small file is done before the page could ask how far it is; what takes longer goes on while the page shows its progress. */
const waitMs = 1500;

/**
 * Runs a job in this process and waits a moment for it. Its own result when it ended in time, otherwise "still working".
 * A job that breaks has already put its batch into a state with a remedy.
 */
export async function runJob(job: Promise<Result<unknown>>, requestId: string): Promise<Result<{ ended: boolean }>> {
  const guarded = job.catch((error: unknown): Result<unknown> => {
    logError("import.job_failed", error, { requestId });
    return { ok: false, failures: [{ code: "exchange.import_broke", kind: "invalid", params: { requestId } }] };
  });
  const moment = new Promise<null>((resolve) => setTimeout(() => resolve(null), waitMs));
  const ended = await Promise.race([guarded, moment]);
  if (ended === null) return succeed({ ended: false });
  return ended.ok ? succeed({ ended: true }) : ended;
}
