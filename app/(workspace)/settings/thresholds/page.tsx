import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/panel";
import { Cell, DataTable, HeadCell, RowHead } from "@/components/ui/table";
import { canEverywhere } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { typedDecimalOf } from "@/lib/core/typed-decimal";
import { formatDay } from "@/lib/i18n/format";
import { readThresholds } from "@/lib/settings/queries/read-thresholds";
import { SettingsPage } from "../layout-parts";
import { ThresholdForm } from "./threshold-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("tabs.thresholds") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ThresholdsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = await searchParams;
  const [t, locale, periods] = await Promise.all([getTranslations("settings"), getLocale(), readThresholds(actor)]);
  const manages = canEverywhere(actor, "settings.manage");
  const latest = periods.filter((one, n) => periods.findIndex((other) => other.code === one.code) === n);
  const edited = manages ? periods.filter((one) => one.code === query.edit) : [];
  const unitOf = (unit: string): string => {
    const key = `thresholds.units.${unit}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key) : unit;
  };
  return (
    <SettingsPage actor={actor} tab="thresholds">
      <Panel title={t("thresholds.title")}>
        <DataTable title={t("thresholds.title")} cards>
          <thead>
            <tr>
              <HeadCell>{t("thresholds.name")}</HeadCell>
              <HeadCell numeric>{t("thresholds.value")}</HeadCell>
              <HeadCell>{t("thresholds.unit")}</HeadCell>
              <HeadCell>{t("validFrom")}</HeadCell>
              {manages ? <HeadCell>{t("change")}</HeadCell> : null}
            </tr>
          </thead>
          <tbody>
            {latest.map((one) => {
              const name = locale === "th" ? one.nameTh : one.nameEn;
              return (
                <tr key={one.code}>
                  <RowHead>{name}</RowHead>
                  <Cell numeric label={t("thresholds.value")}>
                    {typedDecimalOf(one.value).replace("-", "−")}
                  </Cell>
                  <Cell label={t("thresholds.unit")}>{unitOf(one.unit)}</Cell>
                  <Cell label={t("validFrom")}>{formatDay(one.validFrom, locale)}</Cell>
                  {manages ? (
                    <Cell label={t("change")}>
                      <Link href={`/settings/thresholds?edit=${one.code}#edit`} aria-label={t("changeName", { name })}>
                        {t("change")}
                      </Link>
                    </Cell>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </DataTable>
      </Panel>
      {edited[0] ? <ThresholdForm key={edited[0].code} periods={edited} unit={unitOf(edited[0].unit)} /> : null}
    </SettingsPage>
  );
}
