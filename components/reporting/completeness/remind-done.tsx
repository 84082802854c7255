"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { RemindedUnits } from "@/lib/reporting/rules/completeness-view";

/** What was done, and who was left out and why. */
export function RemindDone({ reminded, close }: { reminded: RemindedUnits; close: () => void }) {
  const t = useTranslations("completeness.remind");
  return (
    <div className="grid gap-4 pt-2">
      <Notice tone="good" title={t("doneTitle")}>
        <p>{t("done", { units: reminded.units, positions: reminded.positions })}</p>
        {reminded.tooSoon > 0 ? <p>{t("leftSoon", { units: reminded.tooSoon })}</p> : null}
        {reminded.nothingMissing > 0 ? <p>{t("leftComplete", { units: reminded.nothingMissing })}</p> : null}
      </Notice>
      <div>
        <Button kind="primary" onClick={close}>
          {t("close")}
        </Button>
      </div>
    </div>
  );
}
