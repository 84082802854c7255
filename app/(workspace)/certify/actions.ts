"use server";

import { action } from "@/lib/platform/action";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { certifyReport } from "@/lib/reporting/commands/certify-report";
import { returnReport } from "@/lib/reporting/commands/return-report";
import { certifyReportSchema, returnReportSchema } from "@/lib/reporting/schema";

const revalidate = ["/certify", "/reports"];

/** Back to the desk: what was done stands on top, the next report of the queue below. */
const desk = (done: "certified" | "returned", reportId: string): string => `/certify?done=${done}&of=${reportId}`;

const certify = action({
  name: "certifyReport",
  schema: certifyReportSchema,
  run: certifyReport,
  revalidate,
  redirectTo: ({ reportId }) => desk("certified", reportId),
});
const sendBack = action({
  name: "returnReport",
  schema: returnReportSchema,
  run: returnReport,
  revalidate,
  redirectTo: ({ reportId }) => desk("returned", reportId),
});

export async function certifyAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return certify(idle, form);
}

export async function returnAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return sendBack(idle, form);
}
