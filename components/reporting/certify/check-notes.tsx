import { useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-mark";
import { NoteRow } from "@/components/ui/table";
import type { ReportLineView } from "@/lib/reporting/report-view";

const columns = 13;

/** What the checks found in a line and the reason its sender gave, as rows beneath it: they never cover figures (DESIGN §15). */
export function CheckNotes({ line }: { line: ReportLineView }) {
  const t = useTranslations();
  return line.checks
    .filter(({ level }) => level === "warn")
    .map((check) => {
      const reason = line.warningReasons[check.code];
      return (
        <NoteRow key={check.code} tone="warning">
          <td colSpan={columns}>
            <span className="inline-flex items-baseline gap-2 font-semibold text-watch-t">
              <StatusShape status="watch" />
              <span>{t(`reporting.check.${check.code}`, { ...check.params })}</span>
            </span>{" "}
            <span lang={reason ? "th" : undefined}>{reason ? t("desk.report.reason", { reason }) : t("desk.report.noReason")}</span>
          </td>
        </NoteRow>
      );
    });
}
