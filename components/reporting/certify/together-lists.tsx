import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { StatusMark } from "@/components/ui/status-mark";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { fiscalMonthLabel } from "@/lib/i18n/format";
import type { QueueItem } from "./queue-view";
import { useRemarkWords } from "./remark-words";

/** What is left out and why, first: nothing unusual is ever certified unseen. */
export function ExcludedList({ items }: { items: readonly QueueItem[] }) {
  const t = useTranslations("desk.together");
  const q = useTranslations("desk.queue");
  const remarksOn = useRemarkWords();
  return (
    <Panel title={t("excluded", { count: items.length })}>
      {items.length === 0 ? <p className="text-13 text-ink-2">{t("excludedNone")}</p> : null}
      {items.length > 0 ? (
        <DataTable title={t("excluded", { count: items.length })} cards>
          <Heads last={t("why")} />
          <tbody>
            {items.map((item) => (
              <ItemRow key={item.reportId} item={item} label={t("why")}>
                <span className="text-late-t">{[remarksOn(item), item.obstacle ? q(item.obstacle) : ""].filter(Boolean).join(" · ")}</span>{" "}
                <Link
                  href={`/certify?report=${item.reportId}`}
                  className="inline-block min-h-6 underline underline-offset-4"
                  aria-label={t("openOf", { name: item.nameTh })}
                >
                  {t("open")}
                </Link>
              </ItemRow>
            ))}
          </tbody>
        </DataTable>
      ) : null}
    </Panel>
  );
}

/** What will be certified, each by itself. */
export function IncludedList({ items }: { items: readonly QueueItem[] }) {
  const t = useTranslations("desk.together");
  return (
    <Panel title={t("included", { count: items.length })}>
      {items.length === 0 ? (
        <p className="text-13 text-ink-2">{t("includedNone")}</p>
      ) : (
        <DataTable title={t("included", { count: items.length })} cards>
          <Heads last={t("sentBy")} />
          <tbody>
            {items.map((item) => (
              <ItemRow key={item.reportId} item={item} label={t("sentBy")}>
                <span lang="th">{item.submittedBy}</span>
              </ItemRow>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}

function Heads({ last }: { last: string }) {
  const t = useTranslations("desk.together");
  return (
    <thead>
      <tr>
        <HeadCell>{t("project")}</HeadCell>
        <HeadCell>{t("unit")}</HeadCell>
        <HeadCell>{t("month")}</HeadCell>
        <HeadCell numeric>{t("activities")}</HeadCell>
        <HeadCell>{last}</HeadCell>
      </tr>
    </thead>
  );
}

function ItemRow({ item, label, children }: { item: QueueItem; label: string; children: ReactNode }) {
  const t = useTranslations("desk.together");
  const locale = useLocale();
  return (
    <tr>
      <RowHead>
        <span className="inline-flex items-baseline gap-2">
          <StatusMark status={item.rating} hideWord />
          <span lang="th">{item.nameTh}</span>
        </span>
      </RowHead>
      <Cell label={t("unit")}>{locale === "th" ? item.areaNameTh : item.areaNameEn}</Cell>
      <Cell label={t("month")}>{fiscalMonthLabel({ year: item.fiscalYear, month: item.month }, locale)}</Cell>
      <Cell numeric label={t("activities")}>
        {item.activities}
      </Cell>
      <Cell label={label}>{children}</Cell>
    </tr>
  );
}
