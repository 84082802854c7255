import { useTranslations } from "next-intl";
import { DeskReport } from "@/components/reporting/certify/desk-report";
import { WordsPanel } from "@/components/reporting/certify/words-panel";
import { YearPanel } from "@/components/reporting/certify/year-panel";
import { EvidencePanel } from "@/components/reporting/evidence/evidence-panel";
import { Panel } from "@/components/ui/panel";
import type { OpenReport } from "./load-desk";

/** The report in the middle of the desk, with what stands behind the selected activity. */
export function OpenReportView({ open }: { open: OpenReport }) {
  const t = useTranslations("desk");
  const { view, reportId, cell, comments, line, evidence, history } = open;
  return (
    <DeskReport view={view} reportId={reportId} selected={cell} comments={comments}>
      {line ? <WordsPanel line={line} /> : null}
      {line && evidence ? (
        <Panel title={t("evidence", { seq: line.seq })}>
          <EvidencePanel
            key={line.activityId}
            activityId={line.activityId}
            activityName={line.nameTh}
            month={view.month}
            evidence={evidence}
            mayAdd={false}
          />
        </Panel>
      ) : null}
      {line && history ? <YearPanel history={history} seq={line.seq} /> : null}
    </DeskReport>
  );
}
