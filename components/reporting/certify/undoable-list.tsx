import { useLocale, useTranslations } from "next-intl";
import { WorkflowCell } from "@/components/ui/workflow-mark";
import { fiscalMonthLabel } from "@/lib/i18n/format";
import type { UndoableCertification } from "@/lib/reporting/rules/desk-queue";
import { Countdown } from "./countdown";
import type { DeskAction } from "./decision";
import { UndoForm } from "./undo-form";

type UndoableListProps = { items: readonly UndoableCertification[]; serverNow: string; undo: DeskAction };

/** Certified and not official yet: each with the time left and a way back. */
export function UndoableList({ items, serverNow, undo }: UndoableListProps) {
  const t = useTranslations("desk.undoable");
  const locale = useLocale();
  if (items.length === 0) return null;
  const title = (th: string, en: string): string => (locale === "th" ? th : en);
  return (
    <section className="border-t border-line-2" aria-labelledby="undoable">
      <h2 id="undoable" className="px-4 pt-3 pb-1 text-12 font-semibold text-ink-2">
        {t("title")}
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item.reportId} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 border-t border-line-2 px-4 py-2.5">
            <div className="grid gap-0.5 text-12 text-ink-2">
              <span className="flex items-baseline gap-2 text-13 font-semibold text-ink">
                <WorkflowCell state="submitted" />
                <span lang="th">{item.nameTh}</span>
              </span>
              <span className="pl-5">{fiscalMonthLabel({ year: item.fiscalYear, month: item.month }, locale)}</span>
              <span className="pl-5">
                {item.forTh && item.forEn
                  ? t("byFor", { title: title(item.certifiedByTh, item.certifiedByEn), stead: title(item.forTh, item.forEn) })
                  : item.mayUndo
                    ? null
                    : t("by", { title: title(item.certifiedByTh, item.certifiedByEn) })}
              </span>
              <span className="pl-5 font-semibold text-ink">
                <Countdown until={item.officialAt} serverNow={serverNow} />
              </span>
            </div>
            {item.mayUndo ? (
              <UndoForm
                action={undo}
                idempotencyKey={crypto.randomUUID()}
                reportId={item.reportId}
                lockVersion={item.lockVersion}
                name={item.nameTh}
                kind="quiet"
                label={t("undo")}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
