"use client";

import { useTranslations } from "next-intl";
import { fieldId } from "@/components/ui/field";
import { StatusShape } from "@/components/ui/status-mark";
import { type Check, needsReason } from "@/lib/reporting/rules/checks";
import { nameOf } from "./grid-line";
import styles from "./rows.module.css";

type CheckRowProps = {
  id: string;
  index: number;
  checks: readonly Check[];
  reasons: Readonly<Record<string, string>>;
  columns: number;
  onReason: (code: string, value: string) => void;
};

/** What looks wrong and why, opened under its row so that it never covers a figure. A warning takes its reason here. */
export function CheckRow({ id, index, checks, reasons, columns, onReason }: CheckRowProps) {
  const t = useTranslations("reporting");
  return (
    <tr className={styles.below} data-level={checks.some(({ level }) => level === "block") ? "block" : "warn"}>
      <td colSpan={columns} id={id}>
        <ul className={styles.checks}>
          {checks.map((check) => (
            <li key={`${check.field}.${check.code}`} data-level={check.level}>
              <p className={styles.checkWords}>
                <StatusShape status={check.level === "block" ? "critical" : "watch"} />
                <span>{t(`check.${check.code}`, { ...check.params })}</span>
              </p>
              {check.level === "warn" ? (
                <label className={styles.reason}>
                  <span>{needsReason(check, reasons) ? t("page.grid.reasonNeeded") : t("page.grid.reason")}</span>
                  <input
                    id={fieldId(nameOf(index, `warningReasons.${check.code}`))}
                    name={nameOf(index, `warningReasons.${check.code}`)}
                    className="input"
                    maxLength={1000}
                    autoComplete="off"
                    value={reasons[check.code] ?? ""}
                    onChange={(event) => onReason(check.code, event.target.value)}
                  />
                </label>
              ) : null}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
