"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ButtonKind } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TriggerButton } from "@/components/ui/trigger-button";
import { RemindForm } from "./remind-form";
import { useMonthLabel } from "./use-month-label";

type RemindButtonProps = {
  fiscalYear: number;
  month: number;
  areaIds: readonly string[];
  label: string;
  kind?: ButtonKind;
  onDone?: () => void;
};

/** Opens the question whom to remind; nothing is sent before the person has seen exactly whom it tells. */
export function RemindButton({ fiscalYear, month, areaIds, label, kind = "primary", onDone }: RemindButtonProps) {
  const t = useTranslations("completeness.remind");
  const [isOpen, setOpen] = useState(false);
  const monthLabel = useMonthLabel(fiscalYear, month);
  return (
    <Dialog
      title={t("title", { month: monthLabel })}
      trigger={<TriggerButton kind={kind}>{label}</TriggerButton>}
      isOpen={isOpen}
      onOpenChange={setOpen}
    >
      {(close) => <RemindForm fiscalYear={fiscalYear} month={month} areaIds={areaIds} close={close} onDone={onDone} />}
    </Dialog>
  );
}
