"use client";

import { useTranslations } from "next-intl";
import type { Condition } from "./address";

type ConditionChipsProps = {
  conditions: readonly Condition[];
  nameOf: (condition: Condition) => string;
  onRemove: (condition: Condition) => void;
};

/** Every condition in force; a press takes it off. */
export function ConditionChips({ conditions, nameOf, onRemove }: ConditionChipsProps) {
  const t = useTranslations("register.chip");
  if (conditions.length === 0) return null;
  return (
    <ul className="register-chips" aria-label={t("label")}>
      {conditions.map((condition) => {
        const name = nameOf(condition);
        return (
          <li key={`${condition.key}=${condition.value}`}>
            <button type="button" className="register-chip" aria-label={t("remove", { name })} onClick={() => onRemove(condition)}>
              <span>{name}</span>
              <svg width="10" height="10" viewBox="0 0 14 14" aria-hidden="true">
                <path d="m2.5 2.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="2" />
              </svg>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
