"use client";

import { useTranslations } from "next-intl";
import type { Level } from "@/lib/register/rules/columns";
import { type GroupKey, groupKeys, isGroupKey } from "@/lib/register/rules/facets";

type GroupSelectProps = { level: Level; group: GroupKey | null; onGroup: (group: GroupKey | null) => void };

export function GroupSelect({ level, group, onGroup }: GroupSelectProps) {
  const t = useTranslations("register");
  return (
    <label className="register-select">
      <span>{t("group.label")}</span>
      <select
        className="input select-native"
        value={group ?? ""}
        onChange={(event) => onGroup(isGroupKey(event.target.value) ? event.target.value : null)}
      >
        <option value="">{t("group.none")}</option>
        {groupKeys
          .filter((key) => level === "activity" || key !== "district")
          .map((key) => (
            <option key={key} value={key}>
              {t(`facet.${key}`)}
            </option>
          ))}
      </select>
    </label>
  );
}
