import { holds } from "@/lib/access/policy";
import { endpoint } from "@/lib/platform/endpoint";
import { readJson } from "@/lib/platform/request-body";
import { saveCellsSchema } from "@/lib/reporting/cells-schema";
import { saveCells } from "@/lib/reporting/commands/save-cells";
import { notAllowed, reportNotFound } from "@/lib/reporting/refusals";
import { reportAddressOf } from "@/lib/reporting/report-address";

const body = saveCellsSchema.omit({ projectId: true, month: true });

/** Saves cells of a draft as they are typed; those somebody else changed meanwhile come back as conflicts. */
export const POST = endpoint(async ({ actor, request, requestId, params }) => {
  const address = reportAddressOf(params);
  if (!address) return reportNotFound;
  // Asked before a byte is read, and again by the command.
  if (!holds(actor, "report.record")) return notAllowed;
  const cells = await readJson(request, body);
  return cells.ok ? saveCells({ actor, requestId, now: new Date() }, { ...cells.value, ...address }) : cells;
});
