import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import { QueueRow } from "./queue-row";
import { groupsOf, type QueueItem, togetherOf } from "./queue-view";

type QueueProps = {
  items: readonly QueueItem[];
  selected: string | undefined;
  /** What was certified and may still be undone. */
  undoable: ReactNode;
};

/** What waits, the unusual first and normal muted, by unit where there are several; then what may be done with many at once. */
export function Queue({ items, selected, undoable }: QueueProps) {
  const t = useTranslations("desk.queue");
  const units = new Set(items.map(({ areaId }) => areaId)).size;
  const together = togetherOf(items);
  const groups = [
    { title: "care", items: items.filter(({ needsCare }) => needsCare) },
    { title: "normal", items: items.filter(({ needsCare }) => !needsCare) },
  ] as const;
  return (
    <nav aria-label={t("title", { count: items.length })} className="bg-rail">
      <div className="px-4 pt-4 pb-2">
        {/* On a phone the queue is a page of its own; beside a report that report names the page. */}
        <h1 className="text-16 font-semibold lg:hidden">{t("title", { count: items.length })}</h1>
        <p className="text-16 font-semibold max-lg:hidden">{t("title", { count: items.length })}</p>
        <p className="text-12 text-ink-2">{items.length > 0 ? t("hint") : t("none")}</p>
      </div>
      {groups.map((group) =>
        group.items.length > 0 ? (
          <section key={group.title}>
            <h2 className="px-4 pt-3 pb-1 text-12 font-semibold text-ink-2">{t(group.title, { count: group.items.length })}</h2>
            {groupsOf(group.items).map((unit) => (
              <UnitRows key={unit.areaId} unit={unit} named={units > 1} selected={selected} />
            ))}
          </section>
        ) : null,
      )}
      {together.length > 0 ? (
        <div className="grid gap-1 border-t border-line-2 px-4 py-3">
          <LinkButton href="/certify/together" className="justify-center">
            {t("together", { count: together.length })}
          </LinkButton>
          <p className="text-12 text-ink-2">{t("togetherHint")}</p>
        </div>
      ) : null}
      {undoable}
      <p className="border-t border-line-2 px-4 py-3 text-13">
        <Link href="/certify/delegates" className="inline-block min-h-6 pt-0.5 underline underline-offset-4">
          {t("delegates")}
        </Link>
      </p>
      <Keys />
    </nav>
  );
}

function UnitRows({ unit, named, selected }: { unit: ReturnType<typeof groupsOf>[number]; named: boolean; selected: string | undefined }) {
  const locale = useLocale();
  return (
    <>
      {named ? <p className="px-4 pt-2 pb-0.5 text-12 text-ink-2">{locale === "th" ? unit.areaNameTh : unit.areaNameEn}</p> : null}
      <ul>
        {unit.items.map((item) => (
          <QueueRow key={item.reportId} item={item} current={item.reportId === selected} />
        ))}
      </ul>
    </>
  );
}

function Keys() {
  const t = useTranslations("desk.queue");
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 border-t border-line-2 px-4 py-3 text-12 text-ink-2 max-lg:hidden" data-print="none">
      <span className="sr-only">{t("keys")}</span>
      <span>
        <KeyCap>J</KeyCap> <KeyCap>K</KeyCap> {t("move")}
      </span>
      <span>
        <KeyCap>A</KeyCap> {t("certify")}
      </span>
      <span>
        <KeyCap>R</KeyCap> {t("return")}
      </span>
    </p>
  );
}
