import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { fiscalMonthLabel } from "@/lib/i18n/format";
import type { QueueItem } from "./queue-view";

/** What waits, the unusual first; normal is muted. */
export function Queue({ items, selected }: { items: readonly QueueItem[]; selected: string | undefined }) {
  const t = useTranslations("reporting.page.certify");
  const groups = [
    { title: "care", items: items.filter(({ needsCare }) => needsCare) },
    { title: "normal", items: items.filter(({ needsCare }) => !needsCare) },
  ] as const;
  return (
    <nav aria-label={t("queueTitle", { count: items.length })} className="bg-rail">
      <div className="px-4 pt-4 pb-2">
        <p className="text-16 font-bold">{t("queueTitle", { count: items.length })}</p>
        <p className="text-12 text-ink-2">{t("queueHint")}</p>
      </div>
      {groups.map((group) =>
        group.items.length > 0 ? (
          <section key={group.title}>
            <h2 className="px-4 pt-3 pb-1 text-12 font-semibold text-ink-2">{t(group.title, { count: group.items.length })}</h2>
            <ul>
              {group.items.map((item) => (
                <QueueRow key={item.reportId} item={item} current={item.reportId === selected} />
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </nav>
  );
}

function QueueRow({ item, current }: { item: QueueItem; current: boolean }) {
  const t = useTranslations("reporting.page.certify");
  const locale = useLocale();
  const remarks = [
    item.isCorrection ? t("correction") : null,
    item.warnings > 0 ? t("warnings", { count: item.warnings }) : null,
    item.bigMoves > 0 ? t("bigMoves", { count: item.bigMoves }) : null,
    item.selfRatingBetter > 0 ? t("selfBetter", { count: item.selfRatingBetter }) : null,
  ].filter((words) => words !== null);
  return (
    <li className="border-t border-line-2">
      <Link
        href={`/certify?report=${item.reportId}`}
        aria-current={current ? "true" : undefined}
        scroll={false}
        className={`grid gap-0.5 border-l-[3px] px-3.5 py-2.5 text-ink no-underline hover:bg-surface ${current ? "border-l-accent bg-surface" : "border-l-transparent"}`}
      >
        <span className="text-13 font-semibold" lang="th">
          {item.nameTh}
        </span>
        <span className="flex flex-wrap justify-between gap-x-3 text-12 text-ink-2">
          <span>{fiscalMonthLabel({ year: item.fiscalYear, month: item.month }, locale)}</span>
          <span>{t("activities", { count: item.activities })}</span>
        </span>
        <span className={`text-12 ${remarks.length > 0 ? "text-late-t" : "text-ink-2"}`}>
          {remarks.length > 0 ? remarks.join(" · ") : t("nothingUnusual")}
        </span>
      </Link>
    </li>
  );
}
