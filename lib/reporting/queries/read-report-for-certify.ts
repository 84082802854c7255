import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { type Result, succeed } from "@/lib/core/result";
import { read } from "@/lib/platform/database";
import { reportNotFound } from "../refusals";
import { type ReportView, viewOf } from "../report-view";
import { loadHead } from "../store-head";

/** The same view by the report's id, as the certifier's desk opens it. */
export async function readReportForCertify(
  actor: Actor,
  input: { readonly reportId: string; readonly now: Date },
): Promise<Result<ReportView>> {
  const head = await loadHead(read, scopeOf(actor, "report.read"), { reportId: input.reportId });
  return head ? succeed(await viewOf(read, actor, head, input.now)) : reportNotFound;
}
