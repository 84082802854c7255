import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { formatInstant, formatTime } from "@/lib/i18n/format";
import type { ReportView } from "@/lib/reporting/report-view";
import { FocusOnce } from "../read/focus-once";

export type Done = "certified" | "returned" | "undone";

/** What was just decided, above the next report. Says how the report stands now, not how it stood then. */
export function DoneNotice({ done, view }: { done: Done; view: ReportView }) {
  const t = useTranslations("desk.done");
  const locale = useLocale();
  const project = view.project.nameTh;
  const { official, monthLock, progress } = view;
  const body = (): string | null => {
    if (done !== "certified") return t(`${done}Body`);
    if (monthLock.officialFrom) return t("certifyingBody", { time: formatTime(monthLock.officialFrom, locale) });
    return progress === "certified" && official ? t("certifiedBody", { when: formatInstant(official.certifiedAt, locale) }) : null;
  };
  return (
    <FocusOnce>
      <Notice
        tone={done === "certified" ? "good" : "info"}
        title={done === "certified" ? t("certified", { count: view.lines.length, project }) : t(done, { project })}
        live="polite"
      >
        {body()}
      </Notice>
    </FocusOnce>
  );
}
