"use server";

import { blankCarried } from "@/components/reporting/grid/carried";
import type { ReportSaved } from "@/components/reporting/grid/report-form";
import { succeed } from "@/lib/core/result";
import { action } from "@/lib/platform/action";
import { type ActionState, idle } from "@/lib/platform/action-state";
import { valuesOfForm } from "@/lib/platform/request-form";
import { saveReportDraft } from "@/lib/reporting/commands/save-report-draft";
import { startCorrection } from "@/lib/reporting/commands/start-correction";
import { submitReport } from "@/lib/reporting/commands/submit-report";
import { saveReportDraftSchema, startCorrectionSchema, submitReportSchema } from "@/lib/reporting/schema";

const revalidate = ["/reports"];
const save = action({ name: "saveReportDraft", schema: saveReportDraftSchema, run: saveReportDraft, revalidate });
const submit = action({
  schema: submitReportSchema,
  name: "submitReport",
  run: async (context, input) => {
    const sent = await submitReport(context, input);
    return sent.ok ? succeed({ ...sent.value, address: `/reports/${input.projectId}/${input.month}?sent=1` }) : sent;
  },
  revalidate,
  redirectTo: ({ address }) => address,
});

/** The form's two buttons. A draft leaves lines nobody touched unfilled; what was on the screen comes back either way. */
export async function sendReport(_previous: ActionState<ReportSaved>, form: FormData): Promise<ActionState<ReportSaved>> {
  if (form.get("intent") === "submit") return submit(idle, form);
  const draft = new FormData();
  for (const [name, value] of form) draft.append(name, value);
  blankCarried(draft);
  const state = await save(idle, draft);
  return state.status === "refused" ? { ...state, values: valuesOfForm(form) } : state;
}

const correct = action({ name: "startCorrection", schema: startCorrectionSchema, run: startCorrection, revalidate });

export async function correctReport(_previous: ActionState, form: FormData): Promise<ActionState> {
  return correct(idle, form);
}
