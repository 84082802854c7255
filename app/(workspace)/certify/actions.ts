"use server";

import type { TogetherResult } from "@/components/reporting/certify/together-form";
import { action } from "@/lib/platform/action";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { certifyReport } from "@/lib/reporting/commands/certify-report";
import { certifyUnremarkable } from "@/lib/reporting/commands/certify-unremarkable";
import { returnReport } from "@/lib/reporting/commands/return-report";
import { undoCertification } from "@/lib/reporting/commands/undo-certification";
import { certifyReportSchema, certifyUnremarkableSchema, returnReportSchema, undoCertificationSchema } from "@/lib/reporting/schema";

const revalidate = ["/certify", "/reports"];

/** Back to the desk: what was done stands on top, the next report of the queue below. */
const desk =
  (done: "certified" | "returned" | "undone") =>
  ({ reportId }: { reportId: string }): string =>
    `/certify?done=${done}&of=${reportId}`;

const certify = action({
  name: "certifyReport",
  schema: certifyReportSchema,
  run: certifyReport,
  revalidate,
  redirectTo: desk("certified"),
});
const sendBack = action({
  name: "returnReport",
  schema: returnReportSchema,
  run: returnReport,
  revalidate,
  redirectTo: desk("returned"),
});
const undo = action({
  name: "undoCertification",
  schema: undoCertificationSchema,
  run: undoCertification,
  revalidate,
  redirectTo: desk("undone"),
});
const together = action({ name: "certifyUnremarkable", schema: certifyUnremarkableSchema, run: certifyUnremarkable, revalidate });

export async function certifyAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return certify(idle, form);
}

export async function returnAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return sendBack(idle, form);
}

export async function undoAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return undo(idle, form);
}

export async function togetherAction(_previous: ActionState<TogetherResult>, form: FormData): Promise<ActionState<TogetherResult>> {
  return together(idle, form);
}
