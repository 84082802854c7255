import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { canEverywhere } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { dayInBangkok, fiscalMonthOf } from "@/lib/core/fiscal-calendar";
import { readFiscalYears } from "@/lib/settings/queries/read-fiscal-years";
import { readTargets } from "@/lib/settings/queries/read-targets";
import { SettingsPage } from "../layout-parts";
import { TargetForm } from "./target-form";
import { cellOf, TargetTable } from "./target-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("tabs.targets") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TargetsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const query = await searchParams;
  const years = await readFiscalYears(actor);
  const thisYear = fiscalMonthOf(dayInBangkok(new Date())).year;
  const year = years.find((one) => String(one.year) === query.year)?.year ?? thisYear;
  const [t, targets] = await Promise.all([getTranslations("settings.targets"), readTargets(actor, year)]);
  const manages = canEverywhere(actor, "settings.manage");
  const edited = manages && typeof query.edit === "string" ? cellOf(query.edit) : null;
  const periods = edited
    ? targets.filter((one) => one.measure === edited.measure && one.expenseClass === edited.expenseClass && one.quarter === edited.quarter)
    : [];
  return (
    <SettingsPage actor={actor} tab="targets">
      <form method="get" className="flex flex-wrap items-end gap-3">
        <Select
          name="year"
          label={t("year")}
          defaultValue={String(year)}
          options={years.map((one) => ({ value: String(one.year), label: String(one.year) }))}
        />
        <Button type="submit">{t("show")}</Button>
      </form>
      <Panel title={t("title", { year })} meta={t("unit")}>
        <TargetTable year={year} targets={targets} manages={manages} />
      </Panel>
      {edited ? <TargetForm key={query.edit as string} year={year} cell={edited} periods={periods} /> : null}
    </SettingsPage>
  );
}
