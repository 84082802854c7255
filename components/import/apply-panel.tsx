import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Panel } from "@/components/ui/panel";
import type { ImportSummary } from "@/lib/exchange/import/rules/check-result";
import { formatBaht, formatCount } from "@/lib/i18n/format";
import { ActForm } from "./act-form";
import type { Act } from "./acts";

/** Says what applying does before it does it; leaving rows out needs a tick that says how many. */
export function ApplyPanel({ id, summary, act }: { id: string; summary: ImportSummary; act: Act }) {
  const t = useTranslations("exchange.import.apply");
  const locale = useLocale();
  const writes = summary.added + summary.changed;
  const figures = {
    added: formatCount(summary.added),
    changed: formatCount(summary.changed),
    unchanged: formatCount(summary.unchanged),
    units: formatCount(summary.units),
    total: formatBaht(summary.totalBaht, locale),
  };
  return (
    <Panel title={t("title")} sentence={writes === 0 && summary.accepted > 0 ? t("same") : t("will", figures)}>
      <ActForm id={id} act={act}>
        {summary.refusedRows > 0 && summary.accepted > 0 ? (
          <Checkbox name="acceptPartial" label={t("partial", { count: summary.refusedRows })} />
        ) : null}
        <div>
          <Button type="submit" kind="primary" reason={summary.accepted === 0 ? t("nothing") : undefined}>
            {t("do", { count: summary.accepted })}
          </Button>
        </div>
      </ActForm>
    </Panel>
  );
}
