import "server-only";
import type { Actor } from "@/lib/access/actor";
import { scopeOf } from "@/lib/access/policy";
import { type Result, succeed } from "@/lib/core/result";
import { read } from "@/lib/platform/database";
import { reportNotFound } from "../refusals";
import { type ReportView, viewOf } from "../report-view";
import { loadHead } from "../store-head";

/** The report of a project for a fiscal month, also while there is none yet. A project outside the actor's areas is not found. */
export async function readReport(
  actor: Actor,
  input: { readonly projectId: string; readonly month: number; readonly now: Date },
): Promise<Result<ReportView>> {
  if (!Number.isInteger(input.month) || input.month < 1 || input.month > 12) return reportNotFound;
  const head = await loadHead(read, scopeOf(actor, "report.read"), input);
  return head ? succeed(await viewOf(read, actor, head, input.now)) : reportNotFound;
}
