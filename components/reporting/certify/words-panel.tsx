import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import type { ReportView } from "@/lib/reporting/report-view";

const fields = ["workDone", "problem", "remedy"] as const;

/** What the sender wrote about the work, its problems and their remedies, activity by activity. */
export function WordsPanel({ lines }: { lines: ReportView["lines"] }) {
  const t = useTranslations("reporting.page");
  const told = lines.filter((line) => fields.some((field) => line[field]));
  return (
    <Panel title={t("certify.words.title")}>
      {told.length === 0 ? <p className="text-13 text-ink-2">{t("certify.words.none")}</p> : null}
      <ul className="grid gap-3 text-13">
        {told.map((line) => (
          <li key={line.activityId} className="border-b border-line pb-2">
            <p className="font-semibold" lang="th">
              {t("certify.unusual.activity", { seq: line.seq, name: line.nameTh })}
            </p>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
              {fields.map((field) =>
                line[field] ? (
                  <div key={field} className="contents">
                    <dt className="text-ink-2">{t(`read.${field}`)}</dt>
                    <dd lang="th">{line[field]}</dd>
                  </div>
                ) : null,
              )}
            </dl>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
