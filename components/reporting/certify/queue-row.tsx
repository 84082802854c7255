import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { fiscalMonthLabel } from "@/lib/i18n/format";
import type { QueueItem } from "./queue-view";
import { useRemarkWords } from "./remark-words";

/** A project's month in the queue: how it stands against its plan, and what is unusual about it in words. */
export function QueueRow({ item, current }: { item: QueueItem; current: boolean }) {
  const t = useTranslations("desk.queue");
  const remarksOn = useRemarkWords();
  const locale = useLocale();
  const stead = item.standingFor && (locale === "th" ? item.standingFor.titleTh : item.standingFor.titleEn);
  return (
    <li className="border-t border-line-2">
      <Link
        href={`/certify?report=${item.reportId}`}
        aria-current={current ? "true" : undefined}
        scroll={false}
        className={`grid gap-0.5 border-l-[3px] px-3.5 py-2.5 text-ink no-underline hover:bg-surface ${current ? "border-l-accent bg-surface" : "border-l-transparent"}`}
      >
        <span className="flex items-baseline gap-2 text-13 font-semibold">
          <StatusMark status={item.rating} hideWord />
          <span lang="th">{item.nameTh}</span>
        </span>
        <span className="flex flex-wrap justify-between gap-x-3 pl-5 text-12 text-ink-2">
          <span>{fiscalMonthLabel({ year: item.fiscalYear, month: item.month }, locale)}</span>
          <span>{t("activities", { count: item.activities })}</span>
        </span>
        <span className={`pl-5 text-12 ${item.needsCare ? "text-late-t" : "text-ink-2"}`}>
          {item.needsCare ? remarksOn(item) : t("nothingUnusual")}
        </span>
        {item.obstacle ? <span className="pl-5 text-12 text-ink-2">{t(item.obstacle)}</span> : null}
        {stead ? <span className="pl-5 text-12 text-ink-2">{t("standingFor", { title: stead })}</span> : null}
      </Link>
    </li>
  );
}
