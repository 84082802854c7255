import { WorkflowCell } from "@/components/ui/workflow-mark";
import { formatPercent } from "@/lib/i18n/format";
import type { Confidence, RegisterSums } from "@/lib/register/rules/register-view";
import type { Words } from "./write-cell";

const cellOf = { certified: "certified", submitted: "submitted", missing: "none" } as const;

/** How far a figure may be quoted: a square, solid when certified, and its word. */
export function ConfidenceMark({ confidence, words }: { confidence: Confidence; words: Words }) {
  return (
    <span className="workflow">
      <WorkflowCell state={cellOf[confidence]} />
      {words.word("confidence", confidence)}
    </span>
  );
}

/** Of a sum: the share of its money that is certified. */
export function ConfidenceShare({ sums, words }: { sums: RegisterSums; words: Words }) {
  const { certified, submitted } = sums.standing.confidence;
  if (certified === "100.00") return <ConfidenceMark confidence="certified" words={words} />;
  const state = Number(certified ?? 0) + Number(submitted ?? 0) > 0 ? "submitted" : "missing";
  return (
    <span className="workflow">
      <WorkflowCell state={cellOf[state]} />
      <span>
        <span className="sr-only">{words.word("confidence", "certified")} </span>
        {formatPercent(certified)}%
      </span>
    </span>
  );
}
