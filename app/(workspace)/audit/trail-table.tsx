import { useLocale, useTranslations } from "next-intl";
import { Cell, DataTable, HeadCell } from "@/components/ui/table";
import type { TrailEntry } from "@/lib/audit/queries/read-trail";
import { formatInstant } from "@/lib/i18n/format";
import { ChangeList } from "./change-list";

/** The entries, the latest first; an action without words of its own shows its code. */
export function TrailTable({ entries }: { entries: readonly TrailEntry[] }) {
  const t = useTranslations("audit");
  const locale = useLocale();
  const wordsOf = (action: string): string => {
    const key = `verb.${action}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key) : action;
  };
  if (entries.length === 0) return <p className="py-6">{t("none")}</p>;
  return (
    <DataTable title={t("title")} cards>
      <thead>
        <tr>
          <HeadCell>{t("when")}</HeadCell>
          <HeadCell>{t("by")}</HeadCell>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t("where")}</HeadCell>
          <HeadCell>{t("change")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className="align-top">
            <Cell label={t("when")} className="whitespace-nowrap">
              <time dateTime={entry.at.toISOString()}>{formatInstant(entry.at, locale)}</time>
            </Cell>
            <Cell label={t("by")}>
              {entry.username ? (
                <>
                  <b className="block font-semibold">{entry.personName}</b>
                  <span className="block text-12 text-ink-2">{locale === "th" ? entry.titleTh : entry.titleEn}</span>
                </>
              ) : (
                t("system")
              )}
            </Cell>
            <Cell label={t("what")}>
              <b className="block font-semibold">{wordsOf(entry.action)}</b>
              <span className="block text-12 text-ink-3" title={t("hash", { hash: entry.hash })}>
                {t("entry", { seq: entry.seq, chain: entry.chain.length > 20 ? `${entry.chain.slice(0, 17)}…` : entry.chain })}
              </span>
            </Cell>
            <Cell label={t("where")}>{(locale === "th" ? entry.areaTh : entry.areaEn) ?? t("ministryWide")}</Cell>
            <Cell label={t("change")}>
              <ChangeList before={entry.before} after={entry.after} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
