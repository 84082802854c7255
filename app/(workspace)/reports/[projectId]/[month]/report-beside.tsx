import { ReportComments } from "@/components/reporting/comments/report-comments";
import { ReportEvidence } from "@/components/reporting/evidence/report-evidence";
import type { Actor } from "@/lib/access/actor";
import { readEvidence } from "@/lib/evidence/queries/read-evidence";
import { readCommentRights } from "@/lib/reporting/queries/read-comment-rights";
import { readComments } from "@/lib/reporting/queries/read-comments";
import { readSendings } from "@/lib/reporting/queries/read-sendings";
import type { ReportView } from "@/lib/reporting/report-view";
import { addCommentAction, settleCommentAction } from "../../comment-actions";

type ReportBesideProps = { actor: Actor; view: ReportView; now: Date; withEvidence: boolean };

/** What stands beside the figures: files (the grid has its own while it is written) and what was said. */
export async function ReportBeside({ actor, view, now, withEvidence }: ReportBesideProps) {
  const { project, month, reportId } = view;
  const [evidence, rights, comments, sendings] = await Promise.all([
    withEvidence ? readEvidence(actor, { projectId: project.id, month, now }) : null,
    reportId ? readCommentRights(actor, { reportId }) : null,
    reportId ? readComments(actor, { reportId }) : [],
    reportId ? readSendings(actor, { reportId }) : [],
  ]);
  return (
    <>
      {evidence?.ok ? <ReportEvidence evidence={evidence.value} lines={view.lines} /> : null}
      {reportId && rights ? (
        <ReportComments
          reportId={reportId}
          lines={view.lines}
          comments={comments}
          sendings={sendings}
          add={rights.maySay ? addCommentAction : null}
          settle={rights.maySay ? settleCommentAction : null}
          maySettleAll={rights.maySettleAll}
        />
      ) : null}
    </>
  );
}
