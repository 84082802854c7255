import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { ThaiText } from "@/components/ui/thai-text";
import type { EvidenceItem } from "@/lib/evidence/rules/evidence-view";
import { fiscalMonthLabel } from "@/lib/i18n/format";
import { EvidenceRow } from "./evidence-row";

type ProjectEvidenceProps = {
  /** From `readProjectEvidence`. */
  items: readonly EvidenceItem[];
  activities: readonly { readonly id: string; readonly code: string; readonly nameTh: string }[];
  fiscalYear: number;
};

/** All files of a project's year, by activity and month, the newest month first. To be read only. */
export function ProjectEvidence({ items, activities, fiscalYear }: ProjectEvidenceProps) {
  const t = useTranslations("evidence.panel");
  const locale = useLocale();
  const groups = activities.flatMap((activity) => {
    const own = items.filter(({ activityId }) => activityId === activity.id);
    const months = [...new Set(own.map(({ month }) => month))].sort((a, b) => b - a);
    return own.length === 0
      ? []
      : [{ activity, months: months.map((month) => ({ month, items: own.filter((item) => item.month === month) })) }];
  });
  return (
    <Panel id="evidence" title={t("title")} meta={t("allActivities")} sentence={t("count", { count: items.length })}>
      {groups.map(({ activity, months }) => (
        <section key={activity.id} className="border-line border-b py-2">
          <h3 className="text-13 font-semibold" lang="th">
            {activity.code} <ThaiText>{activity.nameTh}</ThaiText>
          </h3>
          {months.map(({ month, items: files }) => (
            <div key={month} className="grid gap-x-6 py-1 md:grid-cols-[7rem_minmax(0,1fr)]">
              <p className="py-2 text-13 text-ink-2">{fiscalMonthLabel({ year: fiscalYear, month }, locale)}</p>
              <ul className="grid gap-x-6 md:grid-cols-2 xl:grid-cols-3">
                {files.map((item) => (
                  <EvidenceRow key={item.id} item={item} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </Panel>
  );
}
