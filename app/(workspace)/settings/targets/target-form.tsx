"use client";

import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import { formatDay } from "@/lib/i18n/format";
import type { TargetPeriod } from "@/lib/settings/queries/read-targets";
import { setTargetAction } from "../actions";
import { PeriodHistory } from "../period-history";
import { SavedForm } from "../saved-form";
import type { TargetCell } from "./target-table";

/** A new value of one cell from a day on, with the values before below it. */
export function TargetForm({ year, cell, periods }: { year: number; cell: TargetCell; periods: readonly TargetPeriod[] }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const { measure, expenseClass, quarter } = cell;
  const name = t("targets.cell", { measure: t(`measure.${measure}`), class: t(`class.${expenseClass}`), quarter });
  const latest = periods[0];
  const hidden = { fiscalYear: String(year), measure, expenseClass, quarter: String(quarter), seenFrom: latest?.validFrom ?? "" };
  return (
    <Panel
      id="edit"
      title={t("targets.form", { cell: name })}
      meta={latest ? t("since", { from: formatDay(latest.validFrom, locale) }) : undefined}
    >
      <SavedForm action={setTargetAction} hidden={hidden} submit={t("save")} cancelHref={`/settings/targets?year=${year}`}>
        {({ typed, error }) => (
          <>
            <TextField
              name="percent"
              label={t("targets.percent")}
              hint={t("targets.percentHint")}
              inputMode="decimal"
              required={false}
              defaultValue={typed("percent", latest?.percent?.replace(/\.?0+$/, "") ?? "")}
              error={error("percent")}
            />
            <TextField
              name="validFrom"
              label={t("validFrom")}
              hint={t("dayHint")}
              defaultValue={typed("validFrom")}
              error={error("validFrom")}
            />
            <TextField
              name="source"
              label={t("targets.source")}
              hint={t("targets.sourceHint")}
              required={false}
              maxLength={300}
              defaultValue={typed("source")}
              error={error("source")}
            />
          </>
        )}
      </SavedForm>
      <PeriodHistory
        title={t("historyOf", { name })}
        periods={periods.map((one) => ({
          ...one,
          text: one.percent ? t("targets.value", { percent: one.percent.replace(/\.?0+$/, "") }) : t("targets.notAnnounced"),
          note: one.source,
        }))}
      />
    </Panel>
  );
}
