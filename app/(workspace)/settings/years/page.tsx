import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { canEverywhere } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { formatDay, formatDayRange } from "@/lib/i18n/format";
import { readFiscalYears } from "@/lib/settings/queries/read-fiscal-years";
import { fiscalYearStates } from "@/lib/settings/schema";
import { SettingsPage } from "../layout-parts";
import { YearForm } from "./year-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("tabs.years") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function YearsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = await searchParams;
  const [t, locale, years] = await Promise.all([getTranslations("settings.years"), getLocale(), readFiscalYears(actor)]);
  const manages = canEverywhere(actor, "settings.manage");
  const next = (years[0]?.year ?? 2569) + 1;
  const edited = years.find((one) => String(one.year) === query.edit);
  const stateOf = (status: string): string => {
    const known = fiscalYearStates.find((one) => one === status);
    return known ? t(`state.${known}`) : status;
  };
  return (
    <SettingsPage actor={actor} tab="years">
      <Panel
        title={t("title")}
        tools={manages ? <LinkButton href={`/settings/years?edit=${next}#edit`}>{t("add", { year: next })}</LinkButton> : undefined}
      >
        <DataTable title={t("title")} cards>
          <thead>
            <tr>
              <HeadCell>{t("year")}</HeadCell>
              <HeadCell>{t("span")}</HeadCell>
              <HeadCell>{t("status")}</HeadCell>
              <HeadCell>{t("act")}</HeadCell>
              <HeadCell numeric>{t("plans")}</HeadCell>
              <HeadCell>{t("note")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {years.map((one) => (
              <tr key={one.year}>
                <RowHead>{manages ? <Link href={`/settings/years?edit=${one.year}#edit`}>{one.year}</Link> : one.year}</RowHead>
                <Cell label={t("span")}>{formatDayRange(one.startsOn, one.endsOn, locale)}</Cell>
                <Cell label={t("status")}>{stateOf(one.status)}</Cell>
                <Cell label={t("act")}>{one.actInForceOn ? formatDay(one.actInForceOn, locale) : "–"}</Cell>
                <Cell numeric label={t("plans")}>
                  {one.plans}
                </Cell>
                <Cell label={t("note")}>{one.note ?? "–"}</Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Panel>
      {manages && (edited || query.edit === String(next)) ? (
        <YearForm key={edited?.year ?? next} year={edited?.year ?? next} known={edited ?? null} />
      ) : null}
    </SettingsPage>
  );
}
