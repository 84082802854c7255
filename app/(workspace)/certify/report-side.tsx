import { CellPanel } from "@/components/reporting/certify/cell-panel";
import { ReturnForm } from "@/components/reporting/certify/return-form";
import { CommentThread } from "@/components/reporting/comments/comment-thread";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/policy";
import { addCommentAction, settleCommentAction } from "../reports/comment-actions";
import { returnAction } from "./actions";
import type { OpenReport } from "./load-desk";

/** The right side of the desk: what is said about the selected cell, and the return. */
export function ReportSide({ open, actor }: { open: OpenReport; actor: Actor }) {
  const { view, reportId, lockVersion, cell, line, comments, chain } = open;
  const { areaId } = view.project;
  const speaks = can(actor, "report.comment", { areaId, ancestorIds: [areaId] });
  return (
    <div className="grid gap-6">
      {cell && line ? (
        <CellPanel cell={cell} line={line} month={view.month}>
          <CommentThread
            key={`${cell.activityId}-${cell.field}`}
            reportId={reportId}
            place={cell}
            comments={comments}
            chain={chain}
            add={speaks ? addCommentAction : null}
            settle={speaks ? settleCommentAction : null}
            maySettleAll={speaks}
            idempotencyKey={crypto.randomUUID()}
          />
        </CellPanel>
      ) : null}
      {view.allowed.return ? (
        <ReturnForm
          key={`${reportId}-${lockVersion}`}
          action={returnAction}
          idempotencyKey={crypto.randomUUID()}
          reportId={reportId}
          lockVersion={lockVersion}
          selected={cell}
          seqs={Object.fromEntries(view.lines.map(({ activityId, seq }) => [activityId, seq]))}
        />
      ) : null}
    </div>
  );
}
