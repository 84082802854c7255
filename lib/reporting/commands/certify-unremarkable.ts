import "server-only";
import { holds } from "@/lib/access/policy";
import { type Failure, type Result, refuse, succeed } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import type { CertifyUnremarkableInput } from "../schema";
import { loadQueue } from "../store-queue";
import { type CertifiedReport, certifyReport } from "./certify-report";

export type CertifiedTogether = {
  readonly certified: readonly CertifiedReport[];
  /** Each report that was not certified, and why. */
  readonly refused: readonly { readonly reportId: string; readonly failures: readonly Failure[] }[];
};

/**
 * Certifies several reports, each in its own transaction with its own key, so that one that is refused keeps none of the
 * others; sent again, those done answer as before. A report with something to look at is refused here however it came into
 * the list: it needs a look of its own.
 */
export async function certifyUnremarkable(context: CommandContext, input: CertifyUnremarkableInput): Promise<Result<CertifiedTogether>> {
  if (!holds(context.actor, "report.certify")) return refuse({ code: "reporting.not_allowed", kind: "forbidden" });
  const queue = await loadQueue(context.actor, context.now);
  const remarkable = new Set(queue.filter(({ needsCare }) => needsCare).map(({ reportId }) => reportId));
  const certified: CertifiedReport[] = [];
  const refused: { reportId: string; failures: readonly Failure[] }[] = [];
  for (const report of input.reports) {
    const result = remarkable.has(report.reportId) ? needsLook : await certifyReport(context, report);
    if (result.ok) certified.push(result.value);
    else refused.push({ reportId: report.reportId, failures: result.failures });
  }
  return succeed({ certified, refused });
}

const needsLook: Result<CertifiedReport> = refuse({ code: "desk.needs_a_look", kind: "conflict" });
