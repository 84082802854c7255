import "server-only";
import { cellOf } from "@/components/reporting/certify/desk-cell";
import type { Actor } from "@/lib/access/actor";
import { readEvidence } from "@/lib/evidence/queries/read-evidence";
import { readActivityHistory } from "@/lib/reporting/queries/read-activity-history";
import { readComments } from "@/lib/reporting/queries/read-comments";
import { readReportForCertify } from "@/lib/reporting/queries/read-report-for-certify";
import { readSendings } from "@/lib/reporting/queries/read-sendings";
import type { CommentField } from "@/lib/reporting/rules/comment-cells";
import { chainOf } from "@/lib/reporting/rules/comments";
import { type CheckField, checkFields } from "@/lib/reporting/rules/figures";

type Asked = { readonly reportId: string; readonly activity?: string; readonly field?: CommentField; readonly now: Date };

export type OpenReport = NonNullable<Awaited<ReturnType<typeof loadOpenReport>>>;

const figureOf = (field: CommentField | null): CheckField | undefined => checkFields.find((figure) => figure === field);

/** The report on the desk with what stands behind its selected cell; null when it may not be seen or nothing was recorded yet. */
export async function loadOpenReport(actor: Actor, { reportId, activity, field, now }: Asked) {
  const [opened, comments, sendings] = await Promise.all([
    readReportForCertify(actor, { reportId, now }),
    readComments(actor, { reportId }),
    readSendings(actor, { reportId }),
  ]);
  if (!opened.ok || opened.value.lockVersion === null) return null;
  const view = opened.value;
  const cell = cellOf(view.lines, { activity, field });
  const line = view.lines.find(({ activityId }) => activityId === cell?.activityId) ?? null;
  const [evidence, history] = await Promise.all([
    line ? readEvidence(actor, { activityId: line.activityId, month: view.month, now }) : null,
    line ? readActivityHistory(actor, { activityId: line.activityId }) : null,
  ]);
  const figure = figureOf(cell?.field ?? null);
  return {
    view,
    reportId,
    lockVersion: opened.value.lockVersion,
    comments,
    cell,
    line,
    chain: line && figure ? chainOf(line, figure, sendings) : [],
    evidence: evidence?.ok ? evidence.value : null,
    history: history?.ok ? history.value : null,
  };
}
