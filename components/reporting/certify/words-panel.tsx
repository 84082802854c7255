import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { ThaiText } from "@/components/ui/thai-text";
import type { ReportLineView } from "@/lib/reporting/report-view";

const fields = ["workDone", "problem", "remedy"] as const;

/** What the sender wrote about the selected activity's work, its problem and the remedy. */
export function WordsPanel({ line }: { line: ReportLineView }) {
  const t = useTranslations("desk.words");
  const told = fields.filter((field) => line[field]);
  return (
    <Panel title={t("title", { seq: line.seq })}>
      {told.length === 0 ? <p className="text-13 text-ink-2">{t("none")}</p> : null}
      <dl className="grid gap-2 text-13">
        {told.map((field) => (
          <div key={field} className="border-b border-line pb-2">
            <dt className="text-12 text-ink-2">{t(field)}</dt>
            <dd lang="th" className="whitespace-pre-line">
              <ThaiText>{line[field] ?? ""}</ThaiText>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
