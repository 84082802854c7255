"use client";

import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import type { ThresholdPeriod } from "@/lib/settings/queries/read-thresholds";
import { setThresholdAction } from "../actions";
import { PeriodHistory } from "../period-history";
import { SavedForm } from "../saved-form";

/** A new value of one threshold from a day on, with the values before below it. */
export function ThresholdForm({ periods, unit }: { periods: readonly ThresholdPeriod[]; unit: string }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const latest = periods[0];
  if (!latest) return null;
  const name = locale === "th" ? latest.nameTh : latest.nameEn;
  return (
    <Panel
      id="edit"
      title={t("thresholds.form", { name })}
      sentence={latest.code.startsWith("severity.") ? t("thresholds.rerate") : undefined}
    >
      <SavedForm
        action={setThresholdAction}
        hidden={{ code: latest.code, seenFrom: latest.validFrom }}
        submit={t("save")}
        cancelHref="/settings/thresholds"
      >
        {({ typed, error }) => (
          <>
            <TextField
              name="value"
              label={t("thresholds.value")}
              aside={unit}
              inputMode="decimal"
              defaultValue={typed("value", latest.value)}
              error={error("value")}
            />
            <TextField
              name="validFrom"
              label={t("validFrom")}
              hint={t("dayHint")}
              defaultValue={typed("validFrom")}
              error={error("validFrom")}
            />
          </>
        )}
      </SavedForm>
      <PeriodHistory
        title={t("historyOf", { name })}
        periods={periods.map((one) => ({ ...one, text: `${one.value.replace("-", "−")} ${unit}` }))}
      />
    </Panel>
  );
}
