import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { formatDay } from "@/lib/i18n/format";
import type { CodeItemPeriod } from "@/lib/settings/queries/read-code-items";

type Props = { title: string; listCode: string; items: readonly CodeItemPeriod[]; today: string; manages: boolean };

/** The entries of a list and their periods; what is no longer offered is kept in sight, muted. */
export function ItemTable({ title, listCode, items, today, manages }: Props) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const href = (what: string, id: string): string => `/settings/lists?list=${listCode}&${what}=${id}#edit`;
  return (
    <DataTable title={title} cards>
      <thead>
        <tr>
          <HeadCell>{t("lists.code")}</HeadCell>
          <HeadCell>{t("lists.name")}</HeadCell>
          <HeadCell>{t("lists.valid")}</HeadCell>
          {manages ? <HeadCell>{t("change")}</HeadCell> : null}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const name = locale === "th" ? item.nameTh : item.nameEn;
          const over = item.validTo !== null && item.validTo < today;
          return (
            <tr key={item.id} className={over ? "text-ink-3" : undefined}>
              <RowHead>{item.code}</RowHead>
              <Cell label={t("lists.name")}>{name}</Cell>
              <Cell label={t("lists.valid")}>
                {item.validTo
                  ? t("period", { from: formatDay(item.validFrom, locale), to: formatDay(item.validTo, locale) })
                  : t("since", { from: formatDay(item.validFrom, locale) })}
              </Cell>
              {manages ? (
                <Cell label={t("change")}>
                  {item.validTo === null ? (
                    <span className="flex gap-4">
                      <Link href={href("rename", item.id)} aria-label={t("lists.renameTitle", { name })}>
                        {t("lists.rename")}
                      </Link>
                      <Link href={href("retire", item.id)} aria-label={t("lists.retireTitle", { name })}>
                        {t("lists.retire")}
                      </Link>
                    </span>
                  ) : (
                    t("lists.retired")
                  )}
                </Cell>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
