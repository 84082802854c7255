import { useLocale, useTranslations } from "next-intl";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { formatDay } from "@/lib/i18n/format";

type Holder = { readonly id: string; readonly name: string; readonly startsOn: string; readonly endsOn: string | null };

/** Who held the position when, the latest first. */
export function HolderHistory({ holders }: { holders: readonly Holder[] }) {
  const t = useTranslations("access.accountOne");
  const locale = useLocale();
  return (
    <DataTable title={t("history")} cards>
      <thead>
        <tr>
          <HeadCell>{t("person")}</HeadCell>
          <HeadCell>{t("from")}</HeadCell>
          <HeadCell>{t("to")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {holders.map((one) => (
          <tr key={one.id}>
            <RowHead>{one.name}</RowHead>
            <Cell label={t("from")}>{formatDay(one.startsOn, locale)}</Cell>
            <Cell label={t("to")}>{one.endsOn ? formatDay(one.endsOn, locale) : t("now")}</Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
