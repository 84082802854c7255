"use client";

import { useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { ThaiText } from "@/components/ui/thai-text";
import type { ColumnKey } from "@/lib/register/rules/columns";
import type { RegisterGroup } from "@/lib/register/rules/register-view";
import { ConfidenceShare } from "../table/confidence-mark";
import { SumBar } from "../table/row-bar";
import { sumCell, unitOf, type Words, writeCell } from "../table/write-cell";

const told: readonly ColumnKey[] = [
  "activities",
  "budgetNet",
  "committed",
  "paid",
  "left",
  "paidPercent",
  "plannedPercent",
  "planPoints",
  "planGap",
];

/** The sums of a group, and that its percentages are ratios of sums. */
export function ExplainGroup({ group, words }: { group: RegisterGroup; words: Words }) {
  const t = useTranslations("register");
  return (
    <div className="inspector-section inspect-first">
      <p className="inspect-marks">
        <StatusMark status={group.standing.status} />
        <ConfidenceShare sums={group} words={words} />
      </p>
      <SumBar standing={group.standing} />
      <p>
        <ThaiText>{t("inspect.groupFormula")}</ThaiText>
      </p>
      <p className="inspect-formula">
        {t("inspect.formulaValue", {
          paid: writeCell("paid", group.standing.paid, words),
          net: writeCell("budgetNet", group.standing.budgetNet, words),
          percent: writeCell("paidPercent", group.standing.paidPercent, words),
        })}
      </p>
      <dl className="inspect-facts">
        {told.map((key) => {
          const unit = unitOf(key);
          return (
            <div key={key} data-number>
              <dt>{t(`column.${key}`)}</dt>
              <dd>
                {writeCell(key, sumCell(group, key), words)}
                {unit ? <span className="register-unit"> {t(`unit.${unit}`)}</span> : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
