import { holds } from "@/lib/access/policy";
import { endpoint } from "@/lib/platform/endpoint";
import { readJson } from "@/lib/platform/request-body";
import { submitReport } from "@/lib/reporting/commands/submit-report";
import { notAllowed, reportNotFound } from "@/lib/reporting/refusals";
import { reportAddressOf } from "@/lib/reporting/report-address";
import { submitReportSchema } from "@/lib/reporting/schema";

const body = submitReportSchema.omit({ projectId: true, month: true });

/** Sends a project's month to the certifier. */
export const POST = endpoint(async ({ actor, request, requestId, params }) => {
  const address = reportAddressOf(params);
  if (!address) return reportNotFound;
  // Asked before a byte is read, and again by the command.
  if (!holds(actor, "report.submit")) return notAllowed;
  const sent = await readJson(request, body);
  return sent.ok ? submitReport({ actor, requestId, now: new Date() }, { ...sent.value, ...address }) : sent;
});
