import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { ThaiText } from "@/components/ui/thai-text";
import { type EvidenceOfMonth, standing } from "@/lib/evidence/rules/evidence-view";
import { EvidenceCount } from "./evidence-count";
import { EvidencePanel } from "./evidence-panel";

type ReportEvidenceProps = {
  /** `readEvidence(actor, { projectId, month, now })`: all activities in one. */
  evidence: EvidenceOfMonth;
  lines: readonly { readonly activityId: string; readonly seq: number; readonly nameTh: string }[];
};

/** The files of a month that is not being typed, activity by activity; opened where there are any. */
export function ReportEvidence({ evidence, lines }: ReportEvidenceProps) {
  const t = useTranslations("evidence.panel");
  const count = standing(evidence.items).length;
  const filesOf = (activityId: string) => standing(evidence.items).filter((item) => item.activityId === activityId).length;
  return (
    <Panel id="evidence" title={t("title")} sentence={t("count", { count })}>
      <div className="grid items-start gap-x-8 lg:grid-cols-2">
        {lines.map(({ activityId, seq, nameTh }) => (
          <div key={activityId} className="border-line border-b py-1">
            <details id={`evidence-${activityId}`} open={filesOf(activityId) > 0}>
              <summary className="min-h-6 cursor-pointer py-0.5 text-13">
                {seq}{" "}
                <span lang="th">
                  <ThaiText>{nameTh}</ThaiText>
                </span>{" "}
                <EvidenceCount count={filesOf(activityId)} />
              </summary>
              <div className="py-2">
                <EvidencePanel activityId={activityId} activityName={nameTh} month={evidence.month} evidence={evidence} />
              </div>
            </details>
          </div>
        ))}
      </div>
    </Panel>
  );
}
